/** How delivery is doing, and what became of a message. */
export const delivery = {
  'delivery.discarded-all-waited-when-switching-mail':
    '{{person}} discarded all that waited when switching mail on.',
  'delivery.mail-server-not-work-settings':
    'The mail server does not work with these settings',
  'delivery.mail-server-not-accept-our-signin':
    'The mail server does not accept our sign-in',
  'delivery.mail-server-cannot-reached': 'The mail server cannot be reached',
  'delivery.mail-server-takes-no-more-mail':
    'The mail server takes no more mail for now',
  'delivery.mail-server-problem-own':
    'The mail server has a problem of its own',
  'delivery.mail-server-not-know-recipient':
    'The mail server does not know the recipient',
  'delivery.mail-server-not-take-message':
    'The mail server does not take this message',
  'delivery.mail-server-distrusts-our-mail':
    'The mail server distrusts our mail',
  'delivery.mail-server-not-protect-connection-required':
    'The mail server does not protect the connection as required',
  'delivery.no-mail-server-configured': 'No mail server is configured.',
  'delivery.mail-switched-off': 'Mail is switched off.',
  'delivery.message-waits-until-changes':
    '{{offWords}} The message waits until that changes.',
  'delivery.mail-settings-not-valid':
    'The mail settings are not valid: {{problemWords}}',
  'delivery.delivery-paused': 'Delivery is paused.',
  'delivery.content-no-longer-stored':
    'Its content is no longer stored. Whoever asked for it may ask again.',
  'delivery.many-further-kinds':
    'Errors of many further kinds, counted together',
  'delivery.scheduled-task-failed':
    'The scheduled task {{task}} of the plugin {{plugin}} failed: {{reason}}',
  'delivery.no-error-group': 'There is no error group with the id {{id}}',
  'delivery.resolved-already':
    'It is resolved already; if it comes back, you are told.',
  'delivery.list-already': 'is in the list already, as number {{number}}',
  'delivery.no-mail-goes-over': 'No mail goes over {{server}}',
  'delivery.message-through':
    'A message ({{kind}}) to {{address}} through {{server}} is {{outcomeWords}}.',
  'delivery.server-said': 'The server said: {{replyWords}}',
  'delivery.mail-delivery-paused-mail':
    'Mail delivery is paused: The mail settings are not valid',
  'delivery.messages-wait-until-somebody-puts-settings':
    'Messages wait until somebody puts the settings right.',
  'delivery.fallback-settings-not-valid':
    'The settings of the fall-back mail server are not valid',
  'delivery.nothing-stands-in':
    'Nothing stands in for the first mail server until somebody puts them right.',
  'delivery.somebody-else-changed-recipients-meantime':
    'Somebody else changed the recipients in the meantime. Read the list again, then change it.',
  'delivery.administrator-cancelled': 'An administrator cancelled it.',
  'delivery.no-message-id': 'There is no message with the id {{id}}',
  'delivery.being-sent-right-now':
    'It is being sent right now. Look again in a moment.',
  'delivery.mail-server-accepted':
    'The mail server has accepted it; it cannot be called back.',
  'delivery.not-sent-any-more':
    'It is {{stateWords}} and is not sent any more; there is nothing to cancel.',
  'delivery.confidential-message': 'Confidential message',
  'delivery.not-sent-before-time-over':
    'It could not be sent before its time was over. Whoever asked for it may ask again.',
  'delivery.content-sealed-key-no-longer-configured':
    'The content is sealed with a key that is no longer configured. Configure the key again, or cancel the message.',
  'delivery.backend-sending-stopped':
    'The backend that was sending it stopped; it is sent again.',
  'delivery.backend-stopped-may-have-arrived':
    'The backend that was sending it stopped. It may have arrived; it is sent again with the same Message-ID.',
  'delivery.backend-stopped-while-on-its-way':
    'The backend stopped while the message was on its way to the server, which may have it. It is sent again with the same Message-ID, so it may arrive twice.',
  'delivery.mail-server-accepted-already':
    'The mail server has accepted it already; sending it again would make a second mail.',
  'delivery.confidential-content-erased-when-came-end':
    'It was confidential, and its content was erased when it came to an end. Whoever asked for it has to ask again.',
  'delivery.signin-portal-see-your-preferences':
    'Sign in to the portal to see your preferences.',
  'delivery.items-ruleid':
    "items.ruleId: there is no rule '{{rule}}'. Known rules: {{rules}}.",
  'delivery.the-mail-settings-are-not-valid':
    'The mail settings are not valid.',
  'delivery.no-rule':
    "There is no rule '{{rule}}'. GET /rules lists those that exist.",
  'delivery.address-refused-on-different-days':
    'The mail server has refused this address on different days, so the portal does not write to it until an administrator lifts that.',
  'delivery.mail-to-this-address-came-back':
    'A mail to this address came back, so the portal does not write to it until an administrator lifts that.',
  'delivery.came-back-after-accepted':
    'It came back after the mail server had accepted it, and did not arrive.',
  'delivery.report-said': 'The report said: {{replyWords}}',
  'delivery.administrator-asked-not-write':
    'An administrator has asked the portal not to write to this address.',
  'delivery.suppressed-already': 'This address is suppressed already.',
  'delivery.no-suppression-id': 'There is no suppression with the id {{id}}',
  'delivery.held': 'held',
  'delivery.deferred': 'deferred',
  'delivery.rejected': 'rejected',
  'delivery.accepted': 'accepted',
  'delivery.bounced': 'bounced',
  'delivery.expired': 'expired',
  'delivery.suppressed': 'suppressed',
  'delivery.cancelled': 'cancelled',
};
