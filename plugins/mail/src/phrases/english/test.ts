/** What the steps of a test find out, and their repairs. */
export const test = {
  'test.mail-server-accepted-test-mail':
    'The mail server accepted the test mail',
  'test.receivers-refuse':
    '{{acceptedWords}}, but receivers may refuse it: {{summaryWords}}',
  'test.you-no-test-id-sent-mail':
    'You have no test with this id that sent a mail.',
  'test.no-code-confirms-test-mail-any':
    'No code confirms this test mail any more: too many were typed, or it is older than a day. Run the test again; its mail has another code.',
  'test.one-try': 'one try is',
  'test.tries-are': '{{amount}} tries are',
  'test.not-one-mail': 'is not the one of this mail; {{triesWords}} left',
  'test.mail-server-accepted-mail':
    'The mail server accepted the mail; what became of it after that, only the receiving side knows.',
  'test.look-spam-folder-first':
    'Look in the spam folder first, then in whatever else sorts the mail of this mailbox.',
  'test.if-not':
    'If it is not there, ask whoever runs the receiving mail system whether it is in quarantine.',
  'test.mail-program-sends-often-held-until':
    'Mail that a program sends is often held until the sender is on the allow-list, or until the system has a connector for the server that hands it in.',
  'test.also-look-whether-domain-sender-spf':
    'Also look whether the domain of the sender has SPF, DKIM and DMARC records that name this server: without them, some systems drop mail without a word.',
  'test.test-took-too-long-ended': 'The test took too long and was ended here.',
  'test.server-answers-too-slowly':
    'The server answers too slowly, or a firewall lets nothing through. Check host and port, or ask the administrator of the network.',
  'test.expect-certificate': 'Expect the certificate of {{name}}',
  'test.trust-certificate': 'Trust this certificate of {{subject}}',
  'test.trust-authority': 'Trust the authority {{subject}}',
  'test.let-portal-call-itself': 'Let the portal call itself {{name}}',
  'test.tls-start': 'TLS from the start',
  'test.use-port': 'Use port {{port}} with {{howWords}}',
  'test.use-tls-start': 'Use TLS from the start',
  'test.use-starttls': 'Use STARTTLS, required',
  'test.send-as': 'Send as {{username}}',
  'test.use-server-without-signin': 'Use the server without signing in',
  'test.signin-username-password': 'Sign in with username and password',
  'test.use-mechanism': 'Use the mechanism {{mechanism}}',
  'test.no-mail-server-configured':
    'No mail server is configured, so there is nothing to test. Enter one first.',
  'test.mail-switched-off':
    'Mail is switched off, so no settings are in force. Switch it on, or test the values of the page.',
  'test.settings-not-valid': 'These settings are not valid: {{problemWords}}',
  'test.test-you-started-still-running':
    'A test that you started is still running. Wait until it ends, or cancel it.',
  'test.you-run-tests-within-ten-minutes':
    'You have run {{amount}} tests within ten minutes, which is the limit, so that nobody is flooded with test mails. Try again in {{waitWords}}.',
  'test.portal-not-signin': 'The portal could not sign in as {{username}}.',
  'test.portal-signin': 'The portal is signed in as {{username}}.',
  'test.comes-authority-portal-not-know':
    'It comes from an authority that the portal does not know.',
  'test.signed-nobody-itself': 'It is signed by nobody but itself.',
  'test.server-sends-no-other-certificate-lead':
    '{{authorityWords}} The server sends no other certificate that would lead to one.',
  'test.ran-out': 'It ran out on {{date}}.',
  'test.valid-only': 'It is valid from {{date}} only.',
  'test.other-names-than': 'It is for other names than {{name}}.',
  'test.it-was-refused': 'It was refused: {{code}}.',
  'test.server-not-want-mail-yet': 'The server did not want the mail yet.',
  'test.server-not-take-test-mail':
    'The server did not take the test mail for {{recipient}}.',
  'test.queue-id': 'Queue id',
  'test.server-took-test-mail':
    'The server took the test mail for {{recipient}}, which was almost too large for it.',
  'test.server-takes-mails-up-bytes':
    'The server takes mails of up to {{limit}} bytes; the test mail has {{size}}. Ask its administrator for a higher limit.',
  'test.server-took-test-mail-look':
    'The server took the test mail for {{recipient}}. Look whether it arrives there.',
  'test.portal-cannot-find-out-where':
    'The portal cannot find out where {{host}} is.',
  'test.address-not-name': '{{host}} is an address, not a name.',
  'test.found-after': 'Found after',
  'test.reached-ipv6-only': '{{host}} is reached by IPv6 only.',
  'test.make-sure-every-backend-portal-ipv6':
    'Make sure that every backend of the portal has IPv6, or ask the administrator of the server for an IPv4 address.',
  'test.name-servers-know': 'The name servers know {{host}}.',
  'test.name-development':
    '{{domain}} is a name for development, of which name servers know nothing.',
  'test.records-let-receivers-trust-mails':
    'The records of {{domain}} let receivers trust the mails.',
  'test.not-offer-signin-settings-want':
    '{{host}} does not offer to sign in as the settings want it.',
  'test.portal-introduced-themselves':
    '{{host}} and the portal have introduced themselves.',
  'test.not-accept-portal-introduces-itself':
    '{{host}} does not accept how the portal introduces itself.',
  'test.portal-calls-itself': 'The portal calls itself',
  'test.offered-clear-text': 'Offered in clear text',
  'test.offered-under-tls': 'Offered under TLS',
  'test.encrypt-conversation':
    '{{host}} could encrypt the conversation, but the settings do not let it.',
  'test.require-starttls': 'Require STARTTLS.',
  'test.portal-calls-itself-no':
    'The portal calls itself {{name}}, which is no full name.',
  'test.some-servers-refuse':
    'Some servers refuse that. Give the portal a full name.',
  'test.offers-signin-before-tls':
    '{{host}} offers to sign in before there is TLS.',
  'test.portal-never':
    'The portal never does that, but other programs may show their password to everybody on the way. Tell the administrator of the server.',
  'test.another-service-answers-port':
    'Another service answers at that port, no mail server. Check host and port.',
  'test.takes-seconds-greet': '{{host}} takes {{seconds}} seconds to greet.',
  'test.some-servers-let-senders-wait-whom':
    'Some servers let senders wait whom they do not know. Ask its administrator to exempt the portal, or use the port for submission (587 or 465).',
  'test.greets-mail-servers': '{{host}} greets as mail servers do.',
  'test.not-greet-mail-server-port':
    '{{host}} does not greet as a mail server at port {{port}}.',
  'test.port-tls-start':
    'Port {{port}} of {{host}} is for TLS from the start: in clear text nobody greets there.',
  'test.choose-tls-start': 'Choose TLS from the start.',
  'test.server-asks-offer-mail-again-some':
    'The server asks to offer the mail for {{recipient}} again in some minutes (greylisting).',
  'test.nothing-portal-offers-mails-again-itself':
    'There is nothing to do: the portal offers its mails again by itself. Test again in a quarter of an hour to see a mail accepted.',
  'test.server-not-take-mail':
    'The server does not take mail from {{address}}.',
  'test.server-takes-mail': 'The server takes mail from {{address}}.',
  'test.address-mail-server': 'The address of the mail server {{faultWords}}',
  'test.portal-not-connect': 'The portal does not connect to {{host}}.',
  'test.portal-speak-port':
    'The portal may speak with {{host}} at port {{port}}.',
  'test.portal-said-goodbye': '{{host}} and the portal said goodbye.',
  'test.not-say-goodbye':
    '{{host}} did not say goodbye, which changes nothing.',
  'test.the-server-takes-mail-for': 'The server takes mail for {{recipient}}.',
  'test.the-server-not-take-mail-for':
    'The server does not take mail for {{recipient}}.',
  'test.port-465-tls-start':
    'Port 465 is for TLS from the start, but that is not chosen.',
  'test.choose-tls-start-port':
    'Choose TLS from the start, or port 587 for STARTTLS.',
  'test.port-587-starttls':
    'Port 587 is for STARTTLS, but TLS from the start is chosen.',
  'test.choose-starttls':
    'Choose STARTTLS, or port 465 for TLS from the start.',
  'test.password-cross-network-unprotected':
    'The password may cross the network unprotected.',
  'test.require-starttls-use': 'Require STARTTLS, or use TLS from the start.',
  'test.mails-come':
    'The mails come from {{from}}, but the portal signs in as somebody of {{user}}.',
  'test.many-servers-let-account-send-only':
    'Many servers let an account send only with its own address: use an address of the same domain, or make sure that the account may send as this one.',
  'test.no-mail-ever-delivered': 'No mail is ever delivered to {{domain}}.',
  'test.send-test-mail-address-somebody-reads':
    'Send the test mail to an address that somebody reads.',
  'test.settings-fit-together': 'The settings fit together.',
  'test.nothing-answers-port': 'Nothing answers at port {{port}} of {{host}}.',
  'test.port-open': 'Port {{port}} of {{host}} is open.',
  'test.addresses-cannot-reached-port':
    'Of {{all}} addresses of {{host}}, {{dead}} cannot be reached at port {{port}}.',
  'test.mails-go-out-others':
    'Mails go out by the others, some of them with a delay. Ask the administrator of the server or of the network about those that do not answer.',
  'test.not-let-portal-introduce-itself':
    '{{host}} does not let the portal introduce itself, without which there is no STARTTLS.',
  'test.offers-no-starttls':
    '{{host}} offers no STARTTLS; the conversation is not encrypted.',
  'test.everybody-way-read-mails':
    'Everybody on the way can read the mails. Use a port with TLS, if the server has one.',
  'test.certificate-runs-out':
    'The certificate of {{host}} runs out on {{date}}.',
  'test.ask-administrator-server-renew-before-then':
    'Ask the administrator of the server to renew it before then.',
  'test.proved-not-know-tls-1-3':
    '{{host}} has proved who it is; it does not know TLS 1.3 yet.',
  'test.tls-1-2-still-protects-well':
    'TLS 1.2 still protects well. The server should learn 1.3 when it is updated.',
  'test.proved-conversation-encrypted':
    '{{host}} has proved who it is; the conversation is encrypted.',
  'test.no-protected-conversation-port':
    'There is no protected conversation with {{host}} at port {{port}}.',
  'test.certificate-not-trusted':
    'The certificate of {{host}} is not to be trusted.',
  'test.port-begins-clear-text':
    'Port {{port}} of {{host}} begins in clear text, for STARTTLS.',
  'test.choose-starttls-required': 'Choose STARTTLS, required.',
  'test.provider-gave-portal-no-token-signin':
    'The provider gave the portal no token to sign in with.',
  'test.provider-gave-portal-token-signin':
    'The provider gave the portal a token to sign in with.',
  'test.provider-said': 'The provider said',
  'test.renewed-again': 'Renewed again by',
  'test.mechanism': 'Mechanism',
  'test.addresses': 'Addresses',
  'test.protocol': 'Protocol',
  'test.cipher': 'Cipher',
  'test.code': 'Code: {{code}}',
  'test.trace': 'Trace: {{id}}',
  'test.minutes': '{{amount}} minutes',
  'test.seconds': '{{amount}} seconds',
  'test.account': 'Account: {{account}}',
  'test.granted': 'Granted: {{scope}}',
  'test.renewed': 'Renewed: {{date}}',
  'test.renewed-again-by': 'Renewed again by: {{date}}',
  'test.not-tried': 'Not tried, because {{causeWords}}.',
  'test.failed-before': 'of what failed before',
  'test.time-up': 'the time was up',
  'test.cancelled': 'the test was cancelled',
  'test.cancelled-here': 'The test was cancelled here.',
  'test.nothing-wrong-far':
    'Nothing is wrong so far, but no mail was accepted: the server asks to try again in some minutes, as it does with senders it does not know yet (greylisting). The portal does that by itself with its mails. Test again in a quarter of an hour.',
};
