/** Was mit einer Mail oder einem Empfänger nicht stimmt. */
export const message = {
  'message.message-larger-than-mail-server-takes':
    'Die Mail ist größer, als der Mailserver sie nimmt. Senden Sie einen Link statt des Textes.',
  'message.content-filter-holds-message-dangerous':
    'Ein Inhaltsfilter hält diese Mail für gefährlich. Senden Sie einen Link statt dessen, was sie enthält.',
  'message.content-filter-took-message-spam':
    'Ein Inhaltsfilter hielt diese Mail für Spam. Andere kommen vielleicht durch; geschieht es wieder, bitten Sie die Administration des Servers, die Absenderadresse zuzulassen.',
  'message.server-finds-form-message-wrong':
    'Der Server findet die Form dieser Mail falsch. Sagen Sie es mit den Worten oben denen, die entwickeln, was sie gesendet hat.',
  'message.message-goes-round-circles-between-servers':
    'Diese Mail geht zwischen Servern im Kreis. Bitten Sie die Administration des Servers zu prüfen, wie Mails an diese Adresse weitergeleitet werden.',
  'message.server-takes-no-addresses-letters-beyond':
    'Der Server nimmt keine Adressen mit Buchstaben außerhalb des englischen Alphabets. Verwenden Sie eine Adresse ohne sie.',
  'message.rule-receiver-turns-message-away':
    'Eine Regel des Empfängers weist diese Mail ab. Fragen Sie dessen Administration mit den Worten oben nach dem Grund.',
  'message.address-not-exist':
    'Diese Adresse gibt es nicht. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
  'message.mailbox-person-full':
    'Das Postfach dieser Person ist voll. Sagen Sie es ihr auf anderem Weg.',
  'message.mailbox-person-switched-off':
    'Das Postfach dieser Person ist abgeschaltet. Nehmen Sie die Adresse aus dem Katalog, wenn sie gegangen ist.',
  'message.address-often-group-takes-mail-only':
    'Diese Adresse, oft die einer Gruppe, nimmt Mails nur von innen. Bitten Sie, wem sie gehört, die Absenderadresse zuzulassen, oder verwenden Sie eine andere Adresse.',
  'message.address-trying':
    'Das ist eine Adresse zum Ausprobieren wie user@example.com oder user@localhost. Tragen Sie die echte dort ein, wo die Person im Katalog geführt wird.',
  'message.no-mail-go-address':
    'An diese Adresse kann keine Mail gehen, oder mehr als ein Postfach hat sie. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
  'message.domain-address-takes-no-mail':
    'Die Domain dieser Adresse nimmt keine Mails. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
  'message.domain-address-cannot-looked-up-now':
    'Die Domain dieser Adresse lässt sich zurzeit nicht nachschlagen. Es wird von selbst wieder versucht; bleibt es so, prüfen Sie die Schreibweise der Adresse.',
  'message.server-asked-after-address-got-no':
    'Der Server hat nach einer Adresse gefragt und ein Nein bekommen. Lesen Sie oben in seinen Worten, nach welcher: Berichtigen Sie den Empfänger im Katalog oder den Absender in den Mail-Einstellungen.',
  'message.server-knows-no-way-address':
    'Der Server kennt keinen Weg zu dieser Adresse. Prüfen Sie ihre Domain dort, wo die Person im Katalog geführt wird.',
  'message.microsoft-365-not-know-address-tenant':
    'Microsoft 365 kennt diese Adresse in seinem Mandanten nicht. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
  'message.provider-sends-nothing-more-address':
    'Der Anbieter sendet nichts mehr an diese Adresse, weil frühere Mails zurückkamen oder beanstandet wurden. Prüfen Sie die Adresse und nehmen Sie sie dann dort von der Sperrliste.',
  'message.person-another-address-now':
    'Diese Person hat jetzt eine andere Adresse. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
  'message.server-cannot-read-address':
    'Der Server kann diese Adresse nicht lesen. Berichtigen Sie sie dort, wo die Person im Katalog geführt wird.',
};
