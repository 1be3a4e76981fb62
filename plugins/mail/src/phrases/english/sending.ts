/** Why a server does not send for this sender, account or network. */
export const sending = {
  'sending.microsoft-365-suspects-account-sending-spam':
    'Microsoft 365 suspects the account of sending spam. An administrator must release it in the security portal, under restricted entities.',
  'sending.microsoft-365-blocked-mailbox-while':
    'Microsoft 365 has blocked the mailbox for a while, because the fault named above was repeated. Put that right first; it is tried again every hour.',
  'sending.microsoft-365-blocked-mailbox-while-because':
    'Microsoft 365 has blocked the mailbox for a while, because a fault was repeated. Look into the deliveries before this one and put that right first; it is tried again every hour.',
  'sending.application-cannot-open-mailbox-yet':
    'The application cannot open this mailbox yet; a new permission takes up to two hours to hold. It is tried again by itself.',
  'sending.application-not-open-mailbox':
    'The application may not open this mailbox. Give it full access to the mailbox in Exchange Online, wait up to two hours, and test again.',
  'sending.mailbox-sends-full':
    'The mailbox that sends is full. Empty its sent items, or set a rule that does.',
  'sending.aws-user-smtp-credentials-not-send':
    'The AWS user of these SMTP credentials may not send. Attach a policy that allows ses:SendRawEmail to it.',
  'sending.provider-paused-sending-account':
    'The provider has paused sending for this account. Open its console, look for the reason (often bounces or complaints) and ask to have it resumed.',
  'sending.zoho-stopped-sending-account':
    'Zoho has stopped sending for this account, because it saw unusual activity. Unblock it in the mail settings of Zoho, and set a new password.',
  'sending.zoho-blocked-sender':
    'Zoho has blocked this sender. Let its administrator unblock it in the admin console.',
  'sending.provider-lets-domain-send-nothing':
    'The provider lets this domain send nothing. Finish the verification of the domain there, or ask its support why it is disabled.',
  'sending.account-only-write-addresses-authorised-trying':
    'The account may only write to addresses that were authorised for trying. Set up a domain of your own there, or leave the trial.',
  'sending.provider-not-released-account-sending':
    'The provider has not released the account for sending, or has suspended it. Open its console and follow what it asks for.',
  'sending.contingent-account-used-up':
    'The contingent of the account is used up. It goes on when the provider grants new mail; raise the plan if that happens often.',
  'sending.domain-sender-address-not-vouch-server':
    'The domain of the sender address does not vouch for this server. Let its administrator publish SPF and DKIM for it.',
  'sending.spf-record-sender-domain-not-name':
    'The SPF record of the sender domain does not name the server that mail goes out by. Let the administrator of the domain add it.',
  'sending.mail-sender-domain-not-signed':
    'Mail of the sender domain is not signed, or with a key that is not published. Switch on DKIM at the mail server and publish its key for the domain.',
  'sending.address-mail-goes-out-no-name':
    'The address that mail goes out by has no name of its own. Let the administrator of the mail server set its reverse DNS entry.',
  'sending.domain-sender-address-not-one-spf':
    'The domain of the sender address is not the one that SPF or DKIM vouch for. Use a sender address in the domain that the mail server signs for, or let it sign for this one.',
  'sending.dmarc-policy-sender-domain-forbids-mail':
    'The DMARC policy of the sender domain forbids mail that nothing vouches for. Let its administrator publish SPF and DKIM for the server that mail goes out by.',
  'sending.server-limits-much-sent':
    'The server limits how much may be sent. It goes on more slowly by itself; if it happens often, ask for a higher limit.',
  'sending.server-takes-fewer-connections-than-portal':
    'The server takes fewer connections than the portal opens. It is tried again by itself; lower the number of connections.',
  'sending.mailbox-more-connections-open-than-provider':
    'The mailbox has more connections open than its provider allows (Microsoft 365: three). Lower the number of connections; other programs that use the mailbox count too.',
  'sending.server-had-enough-connection':
    'The server has had enough of this connection. It goes on with a new one by itself.',
  'sending.server-seen-too-many-refused-commands':
    'The server has seen too many refused commands on one connection. It is tried again by itself; look on the page Deliveries for what was refused before.',
  'sending.server-takes-fewer-recipients-once':
    'The server takes fewer recipients at once. The rest follows by itself.',
  'sending.mailbox-used-up-limit-day':
    'The mailbox has used up its limit for a day. It is tried again by itself; for more mail use High Volume Email or Azure Communication Services.',
  'sending.mailbox-used-up-limit-recipients-day':
    'The mailbox has used up its limit of recipients for a day. It is tried again by itself; for more mail use High Volume Email or Azure Communication Services.',
  'sending.google-lets-account-send-no-more':
    'Google lets the account send no more within these 24 hours. It is tried again by itself; collect more of it in digests, or use the relay of Google Workspace.',
  'sending.google-lets-account-send-no-more-within':
    'Google lets the account send no more within these 24 hours. It is tried again by itself; collect more of it in digests.',
  'sending.relay-google-workspace-limit-moment':
    'The relay of Google Workspace has its limit for a moment. It goes on more slowly by itself.',
  'sending.person-gets-more-mail-once-than':
    'This person gets more mail at once than the provider allows. It is tried again by itself; a digest would help.',
  'sending.amazon-ses-takes-fewer-messages-per':
    'Amazon SES takes fewer messages per second. It goes on more slowly by itself; ask for a higher sending rate if it happens often.',
  'sending.amazon-ses-takes-no-more-within':
    'Amazon SES takes no more within these 24 hours. It is tried again by itself; ask for a higher sending quota if it happens often.',
  'sending.server-busy-asks-less':
    'The server is busy and asks for less. It goes on more slowly by itself.',
  'sending.server-not-send-other-domains-portal':
    'The server does not send on to other domains for the portal. Sign in, or let its administrator add the address of the portal to those it relays for.',
  'sending.server-sends-only-signin':
    'The server sends on only for those who sign in. Set username and password, and use its submission port.',
  'sending.relay-google-workspace-not-know-portal':
    'The relay of Google Workspace does not know the portal. Register its address under SMTP relay service in the admin console, or sign in; sender and EHLO name must be of a domain of yours.',
  'sending.relay-not-know-portal':
    'The relay does not know the portal. Register its address there, or sign in; sender and EHLO name must be of a domain of yours.',
  'sending.host-where-mail-arrives':
    'That host is where mail arrives, not where it is handed in. Use the submission server of your provider, such as smtp-relay.gmail.com.',
  'sending.microsoft-365-not-know-portal-one':
    'Microsoft 365 does not know the portal as one of the tenant. Let its administrator set up an inbound connector for the address or the certificate of the portal.',
  'sending.exchange-not-send-other-domains-portal':
    'Exchange does not send on to other domains for the portal. Sign in, or let its administrator allow it on the receive connector.',
  'sending.sender-address-server-block-list':
    'The sender or the address of the server is on a block list. Ask the administrator of the server to have it taken off.',
  'sending.microsoft-banned-address-mail-goes-out':
    'Microsoft has banned the address that mail goes out by. Let the administrator of the mail server ask for its release at sender.office.com.',
  'sending.microsoft-distrusts-address-mail-goes-out':
    'Microsoft distrusts the address that mail goes out by. Let the administrator of the mail server look at it in Smart Network Data Services and ask for its release.',
  'sending.microsoft-distrusts-address-mail-goes-out-now':
    'Microsoft distrusts the address that mail goes out by for now. It is tried again every hour; if it goes on, let the administrator of the mail server ask for its release.',
  'sending.receiver-put-address-mail-goes-out':
    'The receiver has put the address that mail goes out by on a block list of its own, or uses one. Ask the administrator named above to take it off.',
  'sending.google-finds-suddenly-too-much-comes':
    'Google finds that suddenly too much comes from here. It is tried again every hour; look whether a rule sends floods of mail.',
  'sending.receiver-finds-suddenly-too-much-comes':
    'The receiver finds that suddenly too much comes from here. It is tried again every hour; look whether a rule sends floods of mail.',
  'sending.google-distrusts-address-domain-mail-goes':
    'Google distrusts the address or the domain that mail goes out by. Look at it in Google Postmaster Tools, and send only to people who expect it.',
  'sending.yahoo-distrusts-address-mail-goes-out':
    'Yahoo distrusts the address that mail goes out by. It is tried again every hour; let the administrator of the mail server register it at senders.yahooinc.com.',
  'sending.address-domain-mail-goes-out-listed':
    'The address or the domain that mail goes out by is listed by Spamhaus. Let its administrator look it up at check.spamhaus.org and have it taken off.',
  'sending.receiver-distrusts-address-mail-goes-out':
    'The receiver distrusts the address that mail goes out by, or its name. Let the administrator of the mail server check its EHLO name and reverse DNS, and ask there for its release.',
  'sending.domain-sender-address-not-exist-mail':
    'The domain of the sender address does not exist for the mail server, or takes no mail. Check the spelling of the sender address, and that its domain has an MX or A record.',
  'sending.account-not-send-sender-address':
    'The account may not send with this sender address. Use the address of the account as sender, or let the administrator of the server allow it.',
  'sending.account-not-send-sender-address-use':
    'The account may not send with this sender address. Use the address of the mailbox as sender, or let the administrator grant the account Send As for it.',
  'sending.account-not-send-sender-address-use-address':
    'The account may not send with this sender address. Use the address of the mailbox as sender, or grant it Send As.',
  'sending.amazon-ses-knows-addresses-named-above':
    'Amazon SES knows the addresses named above not as yours. Verify the sender or its domain in the region named there; while the account is in the sandbox the recipients too.',
  'sending.sendgrid-knows-sender-address-not-yours':
    'SendGrid knows the sender address not as yours. Verify it, or better its domain, under Sender Authentication.',
  'sending.postmark-no-confirmed-signature-sender-address':
    'Postmark has no confirmed signature for the sender address. Add one for it, or for its domain, under Sender Signatures.',
  'sending.provider-knows-sender-address-not-yours':
    'The provider knows the sender address not as yours. Validate it, or its domain, among the senders of the account.',
  'sending.zoho-not-know-sender-address-one':
    'Zoho does not know the sender address as one of the account. Use the address of the mailbox or one of its aliases as sender.',
  'sending.yahoo-sends-only-address-account':
    'Yahoo sends only with the address of the account. Use it as sender address.',
  'sending.domain-sender-address-says-takes-no':
    'The domain of the sender address says that it takes no mail. Use a sender address that can be answered.',
  'sending.server-cannot-read-sender-address':
    'The server cannot read the sender address. Check its spelling in the mail settings.',
  'sending.server-asked-after-sender-address-not':
    'The server has asked after the sender address and it does not exist. Use an address that takes mail.',
  'sending.server-refuses-sender-address':
    'The server refuses the sender address. Use one that exists there, or let its administrator allow it.',
  'sending.receiver-not-find-name-for-now':
    'The receiver does not find the name of the address that mail goes out by for now. It is tried again by itself; if it goes on, let the administrator of the mail server look at its reverse DNS entry.',
  'sending.mail-server-not-find-sender-domain-for-now':
    'The mail server does not find the domain of the sender address for now. It is tried again by itself. Check the spelling of the sender address: if it is right, the name servers of its domain, or those that the mail server asks, are out of order.',
};
