/** Why there is no conversation with a mail server. */
export const server = {
  'server.portal-shutting-down':
    'The portal is shutting down; nothing was sent',
  'server.connection-ended-after-whole-message-handed':
    'The connection ended after the whole message was handed over and before the server confirmed it. The message may have arrived; it is sent again, so it may arrive twice.',
  'server.name-mail-server-not-exist':
    'The name of the mail server does not exist. Check its spelling; an internal name must be known to the name server that the portal uses.',
  'server.name-mail-server-not-looked-up':
    'The name of the mail server could not be looked up. Check that the portal reaches its name server.',
  'server.nothing-answers-port':
    'Nothing answers at that port: the server is down, the port is wrong (587 and 465 are usual), or a firewall refuses.',
  'server.no-way-through-network-mail-server':
    'There is no way through the network to the mail server. Ask the administrator of the network.',
  'server.mail-server-not-answer':
    'The mail server does not answer. A firewall may drop the connection: many clouds block port 25, so try 587 or ask for the port to be opened.',
  'server.server-took-connection-said-nothing':
    'The server took the connection but said nothing. If the port is for TLS from the start (465), switch that on; else the server is overloaded or a firewall is in between.',
  'server.portal-shutting-down-message':
    'The portal was shutting down. The message is sent after it starts.',
  'server.web-server-proxy-answers-port':
    'A web server or a proxy answers at that port, no mail server. Check host and port.',
  'server.server-not-begin-tls-port':
    'The server does not begin with TLS at that port. Use STARTTLS (usually port 587) instead of TLS from the start.',
  'server.certificate-mail-server-signed-nobody-itself':
    'The certificate of the mail server is signed by nobody but itself, so nothing was sent. Give the server a certificate that can be verified, or make its own one trusted: as certificate authority in the mail settings, or with NODE_EXTRA_CA_CERTS on the portal.',
  'server.certificate-mail-server-comes-authority-portal':
    'The certificate of the mail server comes from an authority that the portal does not know, so nothing was sent. Make that authority trusted, in the mail settings or with NODE_EXTRA_CA_CERTS on the portal; or let the server send its whole chain.',
  'server.certificate-mail-server-another-name':
    'The certificate of the mail server is for another name, so nothing was sent. Use one of the names in it as host, or name it as the expected server name (sslTrust).',
  'server.certificate-mail-server-run-out':
    'The certificate of the mail server has run out, so nothing was sent. Its administrator must renew it.',
  'server.mail-server-speaks-only-tls-1':
    'The mail server speaks only TLS 1.1 or older, which is no protection any more. Its administrator must update it.',
  'server.server-offers-no-starttls-although-required':
    'The server offers no STARTTLS although it is required, so nothing was sent. Check the port (587 for STARTTLS, 465 for TLS from the start); on the right port it can mean that somebody tampers with the connection.',
  'server.mail-server-refuses-credentials':
    'The mail server refuses the credentials. Check username and password; some servers want the whole address as the username.',
  'server.mail-server-refuses-sender':
    'The mail server refuses the sender. Check the sender address, and whether the account may send with it.',
  'server.mail-server-refuses-recipient':
    'The mail server refuses this recipient. Check the address of the person in the catalog.',
  'server.mail-server-refuses-one-recipient-after':
    'The mail server refuses one recipient after the other with the same words, so it is not the addresses. Check whether the account may send to others at all, and ask the administrator of the server with the words above. What was refused before this can be sent again from the page Deliveries.',
  'server.mail-server-refuses-message-because':
    'The mail server refuses this message because of what is in it. Others may pass.',
  'server.connection-mail-server-failed':
    'The connection to the mail server failed. It is tried again; if it goes on, ask the administrator of the server or of the network.',
  'server.mail-server-asks-try-again-later':
    'The mail server asks to try again later. This happens by itself.',
  'server.mail-server-not-want-talk-portal':
    'The mail server does not want to talk with the portal. Check host and port, and ask its administrator with the words above.',
  'server.host-takes-no-mail':
    'That host takes no mail, or none from the address of the portal. Check the name; if it is right, let its administrator admit the portal.',
  'server.server-wants-portal-call-itself-full':
    'The server wants the portal to call itself by a full name. Set the EHLO name (mail.smtp.ehloName) to one, such as portal.example.com.',
  'server.portal-introduces-itself-name-not-own':
    'The portal introduces itself with a name that is not its own. Set the EHLO name (mail.smtp.ehloName) to the name of the portal.',
  'server.answers-not-know-ehlo':
    'What answers does not know EHLO: a very old server, or a firewall that reads along. Ask the administrator of the network to let SMTP pass unchanged.',
  'server.server-not-take-name-portal-calls':
    'The server does not take the name that the portal calls itself. Set the EHLO name (mail.smtp.ehloName) to a full one, such as portal.example.com.',
  'server.server-turns-address-portal-away':
    'The server turns the address of the portal away. Let its administrator admit it, or use the submission port (587 or 465) and sign in.',
  'server.portal-never-connects':
    'The portal never connects there. Use the name of a mail server; for one on the same machine, mail.policy.allowLoopback in app-config must be true.',
  'server.token-crossed-network-unprotected':
    'The token would have crossed the network unprotected, which is never allowed. Require STARTTLS, or use TLS from the start.',
  'server.password-crossed-network-unprotected':
    'The password would have crossed the network unprotected. Require STARTTLS, or use TLS from the start.',
  'server.enter-username-password':
    'Enter username and password, or switch signing in off if the server knows the portal by its address.',
  'server.server-takes-no-credentials-port':
    'The server takes no credentials at that port. Use the submission port (587 or 465); or, if the server knows the portal by its address, switch signing in off.',
  'server.server-takes-tokens-another-way-than':
    'The server takes tokens in another way than the one that is chosen. Choose XOAUTH2 as the mechanism.',
  'server.server-takes-tokens-another-way-than-one':
    'The server takes tokens in another way than the one that is chosen. Choose OAUTHBEARER as the mechanism.',
  'server.server-lets-nobody-signin-port':
    'The server lets nobody sign in at that port. Use the submission port (587 or 465); or, if the server knows the portal by its address, switch signing in off.',
  'server.server-takes-no-tokens':
    'The server takes no tokens. Sign in with username and password, or ask its administrator to switch OAuth on.',
  'server.provider-tokens-answers-too-slowly':
    'The provider of the tokens answers too slowly. It is asked again by itself; if it goes on, check that the portal reaches the provider.',
  'server.ended-before-time': 'It was ended before its time. Try again.',
  'server.address-recipient-cannot-written':
    'The address of the recipient cannot be written to. Correct it in the catalog.',
  'server.server-makes-senders-not-know-wait':
    'The server makes senders it does not know wait some minutes. It is tried again by itself.',
  'server.mail-server-trouble-own':
    'The mail server has trouble of its own. It is tried again by itself; if it goes on for an hour, tell its administrator.',
  'server.mail-server-no-room-left-now':
    'The mail server has no room left for now. It is tried again by itself; tell its administrator.',
  'server.server-waiting-portal-too-long':
    'The server was waiting for the portal for too long. It is tried again by itself; if it goes on, check the network between them.',
  'server.receiver-wants-tls-all-way':
    'The receiver wants TLS all the way. It is tried again by itself; if it goes on, switch on STARTTLS, required.',
  'server.receiver-takes-mail-only-servers-listed':
    'The receiver takes mail only from servers that it has listed. Let its administrator add the address that mail goes out by.',
  'server.mail-server-ended-conversation-now':
    'The mail server ended the conversation for now. It is tried again by itself.',
  'server.tls-mail-server-out-order-now':
    'The TLS of the mail server is out of order for now. It is tried again by itself; if it goes on, tell its administrator to check the certificate.',
  'server.server-takes-credentials-only-over-tls':
    'The server takes credentials only over TLS. Switch on STARTTLS.',
  'server.server-demands-tls':
    'The server demands TLS. Switch on STARTTLS, required.',
  'server.server-way-cannot-protect-message-asked':
    'A server on the way cannot protect the message as it was asked to. Ask the administrator of the server to send it without REQUIRETLS.',
  'server.name-mail-server-leads-address':
    'The name of the mail server leads to an address that {{faultWords}}',
  'server.name-server-not-answer': 'The name server does not answer',
  'server.name-no-address': 'The name has no address',
  'server.settings-mean-signin':
    'The settings mean to sign in, but do not say as whom or with what; nothing was sent',
  'server.connection-not-protected-tls':
    'The connection is not protected by TLS; nothing was sent',
  'server.server-not-offer-signin':
    'The server does not offer to sign in, or only in ways that are not known here; nothing was sent',
  'server.no-way-signin': 'no way to sign in',
  'server.server-offers-not':
    'The server offers {{offerWords}} but not {{wanted}}; nothing was sent',
  'server.answers-no-mail-server':
    'What answers there is no mail server; what it says is withheld.',
  'server.token-not-come-time': 'The token did not come in time',
  'server.called-off-before-token':
    'It was called off before there was a token',
};
