/** Wie es um die Zustellung steht, und was aus einer Mail wurde. */
export const delivery = {
  'delivery.discarded-all-waited-when-switching-mail':
    '{{person}} hat alles verworfen, was wartete, als Mail eingeschaltet wurde.',
  'delivery.mail-server-not-work-settings':
    'Der Mailserver arbeitet mit diesen Einstellungen nicht',
  'delivery.mail-server-not-accept-our-signin':
    'Der Mailserver nimmt unsere Anmeldung nicht an',
  'delivery.mail-server-cannot-reached':
    'Der Mailserver ist nicht zu erreichen',
  'delivery.mail-server-takes-no-more-mail':
    'Der Mailserver nimmt vorerst keine Mails mehr',
  'delivery.mail-server-problem-own': 'Der Mailserver hat selbst ein Problem',
  'delivery.mail-server-not-know-recipient':
    'Der Mailserver kennt den Empfänger nicht',
  'delivery.mail-server-not-take-message':
    'Der Mailserver nimmt diese Mail nicht',
  'delivery.mail-server-distrusts-our-mail':
    'Der Mailserver misstraut unseren Mails',
  'delivery.mail-server-not-protect-connection-required':
    'Der Mailserver schützt die Verbindung nicht, wie es verlangt ist',
  'delivery.no-mail-server-configured': 'Es ist kein Mailserver eingerichtet.',
  'delivery.mail-switched-off': 'Der Mailversand ist ausgeschaltet.',
  'delivery.message-waits-until-changes':
    '{{offWords}} Die Mail wartet, bis sich das ändert.',
  'delivery.mail-settings-not-valid':
    'Die Mail-Einstellungen sind nicht gültig: {{problemWords}}',
  'delivery.delivery-paused': 'Der Versand ist angehalten.',
  'delivery.content-no-longer-stored':
    'Der Inhalt ist nicht mehr gespeichert. Wer die Mail angefordert hat, kann sie noch einmal anfordern.',
  'delivery.many-further-kinds':
    'Fehler vieler weiterer Arten, zusammen gezählt',
  'delivery.scheduled-task-failed':
    'Die geplante Aufgabe {{task}} des Plugins {{plugin}} ist gescheitert: {{reason}}',
  'delivery.no-error-group': 'Es gibt keine Fehlergruppe mit der ID {{id}}',
  'delivery.resolved-already':
    'Es ist schon behoben; wenn es wiederkommt, erfahren Sie davon.',
  'delivery.list-already': 'steht schon in der Liste, als Nummer {{number}}',
  'delivery.no-mail-goes-over': 'Keine Mail geht über {{server}}',
  'delivery.message-through':
    'Eine Mail ({{kind}}) an {{address}} über {{server}}: {{outcomeWords}}.',
  'delivery.server-said': 'Der Server sagte: {{replyWords}}',
  'delivery.mail-delivery-paused-mail':
    'Der Mailversand ist angehalten: Die Mail-Einstellungen sind nicht gültig',
  'delivery.messages-wait-until-somebody-puts-settings':
    'Mails warten, bis jemand die Einstellungen in Ordnung bringt.',
  'delivery.fallback-settings-not-valid':
    'Die Einstellungen des Ersatzservers sind nicht gültig',
  'delivery.nothing-stands-in':
    'Für den ersten Mailserver springt keiner ein, bis jemand sie in Ordnung bringt.',
  'delivery.somebody-else-changed-recipients-meantime':
    'Jemand anders hat die Empfänger inzwischen geändert. Laden Sie die Liste neu und ändern Sie sie dann.',
  'delivery.administrator-cancelled':
    'Die Administration hat sie zurückgezogen.',
  'delivery.no-message-id': 'Es gibt keine Mail mit der Kennung {{id}}',
  'delivery.being-sent-right-now':
    'Sie wird gerade gesendet. Sehen Sie gleich noch einmal nach.',
  'delivery.mail-server-accepted':
    'Der Mailserver hat sie angenommen; sie lässt sich nicht zurückholen.',
  'delivery.not-sent-any-more':
    'Sie wird nicht mehr gesendet ({{stateWords}}); es gibt nichts zurückzuziehen.',
  'delivery.confidential-message': 'Vertrauliche Mail',
  'delivery.not-sent-before-time-over':
    'Sie konnte nicht rechtzeitig gesendet werden. Wer sie angefordert hat, kann sie noch einmal anfordern.',
  'delivery.content-sealed-key-no-longer-configured':
    'Der Inhalt ist mit einem Schlüssel versiegelt, der nicht mehr eingerichtet ist. Richten Sie den Schlüssel wieder ein, oder ziehen Sie die Mail zurück.',
  'delivery.backend-sending-stopped':
    'Das Backend, das sie gerade sendete, blieb stehen; sie wird noch einmal gesendet.',
  'delivery.backend-stopped-may-have-arrived':
    'Das Backend, das sie gerade sendete, blieb stehen. Sie kann angekommen sein; sie wird mit derselben Message-ID noch einmal gesendet.',
  'delivery.backend-stopped-while-on-its-way':
    'Das Backend blieb stehen, während die Mail auf dem Weg zum Server war; er hat sie vielleicht. Sie wird mit derselben Message-ID noch einmal gesendet und kann zweimal ankommen.',
  'delivery.mail-server-accepted-already':
    'Der Mailserver hat sie schon angenommen; sie noch einmal zu senden ergäbe eine zweite Mail.',
  'delivery.confidential-content-erased-when-came-end':
    'Sie war vertraulich, und ihr Inhalt wurde am Ende gelöscht. Wer sie angefordert hat, muss sie noch einmal anfordern.',
  'delivery.signin-portal-see-your-preferences':
    'Melden Sie sich am Portal an, um Ihre Einstellungen zu sehen.',
  'delivery.items-ruleid':
    'items.ruleId: Die Regel „{{rule}}“ gibt es nicht. Bekannt sind: {{rules}}.',
  'delivery.the-mail-settings-are-not-valid':
    'Die Mail-Einstellungen sind nicht gültig.',
  'delivery.no-rule':
    'Die Regel „{{rule}}“ gibt es nicht. GET /rules nennt die vorhandenen.',
  'delivery.address-refused-on-different-days':
    'Der Mailserver hat diese Adresse an verschiedenen Tagen abgelehnt; das Portal schreibt nicht an sie, bis die Administration das aufhebt.',
  'delivery.mail-to-this-address-came-back':
    'Eine Mail an diese Adresse kam zurück; das Portal schreibt nicht an sie, bis die Administration das aufhebt.',
  'delivery.came-back-after-accepted':
    'Sie kam zurück, nachdem der Mailserver sie angenommen hatte, und ist nicht angekommen.',
  'delivery.report-said': 'Der Bericht sagt: {{replyWords}}',
  'delivery.administrator-asked-not-write':
    'Die Administration hat darum gebeten, nicht an diese Adresse zu schreiben.',
  'delivery.suppressed-already': 'Diese Adresse ist schon gesperrt.',
  'delivery.no-suppression-id': 'Es gibt keine Sperre mit der Kennung {{id}}',
  'delivery.held': 'angehalten',
  'delivery.deferred': 'aufgeschoben',
  'delivery.rejected': 'abgelehnt',
  'delivery.bounced': 'zurückgekommen',
  'delivery.accepted': 'angenommen',
  'delivery.expired': 'abgelaufen',
  'delivery.suppressed': 'gesperrt',
  'delivery.cancelled': 'zurückgezogen',
};
