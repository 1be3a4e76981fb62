/** What is wrong with one message or one recipient. */
export const message = {
  'message.message-larger-than-mail-server-takes':
    'The message is larger than the mail server takes. Send a link instead of the text.',
  'message.content-filter-holds-message-dangerous':
    'A content filter holds this message for dangerous. Send a link instead of what it contains.',
  'message.content-filter-took-message-spam':
    'A content filter took this message for spam. Others may pass; if it happens again, let the administrator of the server admit the sender address.',
  'message.server-finds-form-message-wrong':
    'The server finds the form of this message wrong. Tell whoever develops what sent it, with the words above.',
  'message.message-goes-round-circles-between-servers':
    'This message goes round in circles between servers. Let the administrator of the server check how mail to this address is forwarded.',
  'message.server-takes-no-addresses-letters-beyond':
    'The server takes no addresses with letters beyond plain English ones. Use an address without them.',
  'message.rule-receiver-turns-message-away':
    'A rule of the receiver turns this message away. Ask its administrator for the reason, with the words above.',
  'message.address-not-exist':
    'This address does not exist. Correct it where the person is kept in the catalog.',
  'message.mailbox-person-full':
    'The mailbox of this person is full. Tell them another way.',
  'message.mailbox-person-switched-off':
    'The mailbox of this person is switched off. Take the address out of the catalog if they have left.',
  'message.address-often-group-takes-mail-only':
    'This address, often that of a group, takes mail only from inside. Let its owner admit the sender address, or use another address.',
  'message.address-trying':
    'This is an address for trying, such as user@example.com or user@localhost. Enter the real one where the person is kept in the catalog.',
  'message.no-mail-go-address':
    'No mail can go to this address, or more than one mailbox has it. Correct it where the person is kept in the catalog.',
  'message.domain-address-takes-no-mail':
    'The domain of this address takes no mail. Correct it where the person is kept in the catalog.',
  'message.domain-address-cannot-looked-up-now':
    'The domain of this address cannot be looked up for now. It is tried again by itself; if it goes on, check the spelling of the address.',
  'message.server-asked-after-address-got-no':
    'The server has asked after an address and got no for an answer. Read in its words above which one: correct the recipient in the catalog, or the sender in the mail settings.',
  'message.server-knows-no-way-address':
    'The server knows no way to this address. Check its domain where the person is kept in the catalog.',
  'message.microsoft-365-not-know-address-tenant':
    'Microsoft 365 does not know this address in its tenant. Correct it where the person is kept in the catalog.',
  'message.provider-sends-nothing-more-address':
    'The provider sends nothing more to this address, because earlier mail came back or was complained about. Check the address, then take it off the suppression list there.',
  'message.person-another-address-now':
    'This person has another address now. Correct it where the person is kept in the catalog.',
  'message.server-cannot-read-address':
    'The server cannot read this address. Correct it where the person is kept in the catalog.',
};
