/** Was die Schritte eines Tests herausfinden, und was man ändern kann. */
export const test = {
  'test.mail-server-accepted-test-mail':
    'Der Mailserver hat die Testmail angenommen',
  'test.receivers-refuse':
    '{{acceptedWords}}, aber Empfänger lehnen sie vielleicht ab: {{summaryWords}}',
  'test.you-no-test-id-sent-mail':
    'Sie haben keinen Test mit dieser Kennung, der eine Mail gesendet hat.',
  'test.no-code-confirms-test-mail-any':
    'Diese Testmail lässt sich mit keinem Code mehr bestätigen: Es wurden zu viele eingegeben, oder sie ist älter als ein Tag. Testen Sie noch einmal; die neue Mail hat einen anderen Code.',
  'test.one-try': 'ein Versuch bleibt',
  'test.tries-are': '{{amount}} Versuche bleiben',
  'test.not-one-mail': 'ist nicht der Code dieser Mail; {{triesWords}}',
  'test.mail-server-accepted-mail':
    'Der Mailserver hat die Mail angenommen; was danach aus ihr wurde, weiß nur die empfangende Seite.',
  'test.look-spam-folder-first':
    'Sehen Sie zuerst im Spam-Ordner nach, dann überall, wo Mails dieses Postfachs sonst einsortiert werden.',
  'test.if-not':
    'Ist sie dort nicht, fragen Sie, wer das empfangende Mailsystem betreibt, ob sie in Quarantäne liegt.',
  'test.mail-program-sends-often-held-until':
    'Mails von Programmen werden oft zurückgehalten, bis der Absender auf der Liste der erlaubten steht oder das System einen Connector für den Server hat, der sie abgibt.',
  'test.also-look-whether-domain-sender-spf':
    'Prüfen Sie auch, ob die Domain des Absenders SPF-, DKIM- und DMARC-Einträge hat, die diesen Server nennen: Ohne sie verwerfen manche Systeme Mails ohne ein Wort.',
  'test.test-took-too-long-ended':
    'Der Test dauerte zu lange und wurde hier beendet.',
  'test.server-answers-too-slowly':
    'Der Server antwortet zu langsam, oder eine Firewall lässt nichts durch. Prüfen Sie Host und Port, oder fragen Sie die Netzwerkadministration.',
  'test.expect-certificate': 'Das Zertifikat von {{name}} erwarten',
  'test.trust-certificate': 'Diesem Zertifikat von {{subject}} vertrauen',
  'test.trust-authority': 'Der Zertifizierungsstelle {{subject}} vertrauen',
  'test.let-portal-call-itself': 'Das Portal sich {{name}} nennen lassen',
  'test.tls-start': 'TLS vom ersten Byte an',
  'test.use-port': 'Port {{port}} mit {{howWords}} verwenden',
  'test.use-tls-start': 'TLS vom ersten Byte an verwenden',
  'test.use-starttls': 'STARTTLS verwenden, verpflichtend',
  'test.send-as': 'Als {{username}} senden',
  'test.use-server-without-signin': 'Den Server ohne Anmeldung verwenden',
  'test.signin-username-password': 'Mit Benutzername und Passwort anmelden',
  'test.use-mechanism': 'Das Verfahren {{mechanism}} verwenden',
  'test.no-mail-server-configured':
    'Es ist kein Mailserver eingerichtet, also gibt es nichts zu testen. Tragen Sie zuerst einen ein.',
  'test.mail-switched-off':
    'Der Mailversand ist ausgeschaltet, es gelten also keine Einstellungen. Schalten Sie ihn ein, oder testen Sie die Werte auf der Seite.',
  'test.settings-not-valid':
    'Diese Einstellungen sind nicht gültig: {{problemWords}}',
  'test.test-you-started-still-running':
    'Ein Test, den Sie gestartet haben, läuft noch. Warten Sie, bis er endet, oder brechen Sie ihn ab.',
  'test.you-run-tests-within-ten-minutes':
    'Sie haben in zehn Minuten {{amount}} Tests gemacht; mehr sind nicht erlaubt, damit niemand mit Testmails überschwemmt wird. Versuchen Sie es in {{waitWords}} noch einmal.',
  'test.portal-not-signin':
    'Das Portal konnte sich nicht als {{username}} anmelden.',
  'test.portal-signin': 'Das Portal ist als {{username}} angemeldet.',
  'test.comes-authority-portal-not-know':
    'Es kommt von einer Zertifizierungsstelle, die das Portal nicht kennt.',
  'test.signed-nobody-itself': 'Es ist von niemandem als sich selbst signiert.',
  'test.server-sends-no-other-certificate-lead':
    '{{authorityWords}} Der Server sendet kein weiteres Zertifikat, das zu einer bekannten führen würde.',
  'test.ran-out': 'Es ist am {{date}} abgelaufen.',
  'test.valid-only': 'Es gilt erst ab {{date}}.',
  'test.other-names-than': 'Es gilt für andere Namen als {{name}}.',
  'test.it-was-refused': 'Es wurde abgelehnt: {{code}}.',
  'test.server-not-want-mail-yet': 'Der Server wollte die Mail noch nicht.',
  'test.server-not-take-test-mail':
    'Der Server nahm die Testmail für {{recipient}} nicht an.',
  'test.queue-id': 'Kennung in der Warteschlange',
  'test.server-took-test-mail':
    'Der Server nahm die Testmail für {{recipient}} an; sie war ihm fast zu groß.',
  'test.server-takes-mails-up-bytes':
    'Der Server nimmt Mails bis {{limit}} Byte; die Testmail hat {{size}}. Bitten Sie dessen Administration um eine höhere Grenze.',
  'test.server-took-test-mail-look':
    'Der Server nahm die Testmail für {{recipient}} an. Sehen Sie nach, ob sie dort ankommt.',
  'test.portal-cannot-find-out-where':
    'Das Portal kann nicht herausfinden, wo {{host}} ist.',
  'test.address-not-name': '{{host}} ist eine Adresse, kein Name.',
  'test.found-after': 'Gefunden nach',
  'test.reached-ipv6-only': '{{host}} ist nur über IPv6 zu erreichen.',
  'test.make-sure-every-backend-portal-ipv6':
    'Stellen Sie sicher, dass jedes Backend des Portals IPv6 hat, oder bitten Sie die Administration des Servers um eine IPv4-Adresse.',
  'test.name-servers-know': 'Die Nameserver kennen {{host}}.',
  'test.name-development':
    '{{domain}} ist ein Name für die Entwicklung, von dem Nameserver nichts wissen.',
  'test.records-let-receivers-trust-mails':
    'Mit den Einträgen von {{domain}} können Empfänger den Mails trauen.',
  'test.not-offer-signin-settings-want':
    '{{host}} bietet die Anmeldung nicht so an, wie die Einstellungen sie wollen.',
  'test.portal-introduced-themselves':
    '{{host}} und das Portal haben sich einander vorgestellt.',
  'test.not-accept-portal-introduces-itself':
    '{{host}} nimmt nicht an, wie sich das Portal vorstellt.',
  'test.portal-calls-itself': 'Das Portal nennt sich',
  'test.offered-clear-text': 'Unverschlüsselt angeboten',
  'test.offered-under-tls': 'Unter TLS angeboten',
  'test.encrypt-conversation':
    '{{host}} könnte das Gespräch verschlüsseln, aber die Einstellungen lassen es nicht zu.',
  'test.require-starttls': 'Verlangen Sie STARTTLS.',
  'test.portal-calls-itself-no':
    'Das Portal nennt sich {{name}}; das ist kein vollständiger Name.',
  'test.some-servers-refuse':
    'Manche Server lehnen das ab. Geben Sie dem Portal einen vollständigen Namen.',
  'test.offers-signin-before-tls':
    '{{host}} bietet die Anmeldung an, bevor es TLS gibt.',
  'test.portal-never':
    'Das Portal tut das nie, aber andere Programme zeigen ihr Passwort damit vielleicht allen auf dem Weg. Sagen Sie es der Administration des Servers.',
  'test.another-service-answers-port':
    'An diesem Port antwortet ein anderer Dienst, kein Mailserver. Prüfen Sie Host und Port.',
  'test.takes-seconds-greet':
    '{{host}} braucht {{seconds}} Sekunden, bis er grüßt.',
  'test.some-servers-let-senders-wait-whom':
    'Manche Server lassen Absender warten, die sie nicht kennen. Bitten Sie dessen Administration, das Portal auszunehmen, oder verwenden Sie den Port zum Einliefern (587 oder 465).',
  'test.greets-mail-servers': '{{host}} grüßt, wie Mailserver es tun.',
  'test.not-greet-mail-server-port':
    '{{host}} grüßt an Port {{port}} nicht wie ein Mailserver.',
  'test.port-tls-start':
    'Port {{port}} von {{host}} ist für TLS vom ersten Byte an: Unverschlüsselt grüßt dort niemand.',
  'test.choose-tls-start': 'Wählen Sie TLS vom ersten Byte an.',
  'test.server-asks-offer-mail-again-some':
    'Der Server bittet, die Mail für {{recipient}} in einigen Minuten noch einmal anzubieten (Greylisting).',
  'test.nothing-portal-offers-mails-again-itself':
    'Es ist nichts zu tun: Das Portal bietet seine Mails von selbst wieder an. Testen Sie in einer Viertelstunde noch einmal, um eine angenommene Mail zu sehen.',
  'test.server-not-take-mail': 'Der Server nimmt von {{address}} keine Mails.',
  'test.server-takes-mail': 'Der Server nimmt Mails von {{address}}.',
  'test.address-mail-server': 'Die Adresse des Mailservers {{faultWords}}',
  'test.portal-not-connect': 'Das Portal verbindet sich nicht mit {{host}}.',
  'test.portal-speak-port':
    'Das Portal darf mit {{host}} an Port {{port}} sprechen.',
  'test.portal-said-goodbye':
    '{{host}} und das Portal haben sich verabschiedet.',
  'test.not-say-goodbye':
    '{{host}} hat sich nicht verabschiedet; das ändert nichts.',
  'test.the-server-takes-mail-for': 'Der Server nimmt Mails für {{recipient}}.',
  'test.the-server-not-take-mail-for':
    'Der Server nimmt keine Mails für {{recipient}}.',
  'test.port-465-tls-start':
    'Port 465 ist für TLS vom ersten Byte an, aber das ist nicht gewählt.',
  'test.choose-tls-start-port':
    'Wählen Sie TLS vom ersten Byte an, oder Port 587 für STARTTLS.',
  'test.port-587-starttls':
    'Port 587 ist für STARTTLS, aber gewählt ist TLS vom ersten Byte an.',
  'test.choose-starttls':
    'Wählen Sie STARTTLS, oder Port 465 für TLS vom ersten Byte an.',
  'test.password-cross-network-unprotected':
    'Das Passwort geht vielleicht ungeschützt durch das Netz.',
  'test.require-starttls-use':
    'Verlangen Sie STARTTLS, oder verwenden Sie TLS vom ersten Byte an.',
  'test.mails-come':
    'Die Mails kommen von {{from}}, aber das Portal meldet sich als jemand von {{user}} an.',
  'test.many-servers-let-account-send-only':
    'Bei vielen Servern darf ein Konto nur mit der eigenen Adresse senden: Verwenden Sie eine Adresse derselben Domain, oder stellen Sie sicher, dass das Konto als diese senden darf.',
  'test.no-mail-ever-delivered': 'An {{domain}} wird nie eine Mail zugestellt.',
  'test.send-test-mail-address-somebody-reads':
    'Senden Sie die Testmail an eine Adresse, die jemand liest.',
  'test.settings-fit-together': 'Die Einstellungen passen zusammen.',
  'test.nothing-answers-port':
    'An Port {{port}} von {{host}} antwortet nichts.',
  'test.port-open': 'Port {{port}} von {{host}} ist offen.',
  'test.addresses-cannot-reached-port':
    'Von {{all}} Adressen von {{host}} sind {{dead}} an Port {{port}} nicht zu erreichen.',
  'test.mails-go-out-others':
    'Mails gehen über die anderen hinaus, manche mit Verzögerung. Fragen Sie die Administration des Servers oder des Netzes nach denen, die nicht antworten.',
  'test.not-let-portal-introduce-itself':
    '{{host}} lässt das Portal sich nicht vorstellen; ohne das gibt es kein STARTTLS.',
  'test.offers-no-starttls':
    '{{host}} bietet kein STARTTLS an; das Gespräch ist nicht verschlüsselt.',
  'test.everybody-way-read-mails':
    'Alle auf dem Weg können die Mails lesen. Verwenden Sie einen Port mit TLS, wenn der Server einen hat.',
  'test.certificate-runs-out':
    'Das Zertifikat von {{host}} läuft am {{date}} ab.',
  'test.ask-administrator-server-renew-before-then':
    'Bitten Sie die Administration des Servers, es vorher zu erneuern.',
  'test.proved-not-know-tls-1-3':
    '{{host}} hat bewiesen, wer er ist; TLS 1.3 kennt er noch nicht.',
  'test.tls-1-2-still-protects-well':
    'TLS 1.2 schützt noch gut. Der Server sollte 1.3 lernen, wenn er aktualisiert wird.',
  'test.proved-conversation-encrypted':
    '{{host}} hat bewiesen, wer er ist; das Gespräch ist verschlüsselt.',
  'test.no-protected-conversation-port':
    'Mit {{host}} an Port {{port}} kommt kein geschütztes Gespräch zustande.',
  'test.certificate-not-trusted':
    'Dem Zertifikat von {{host}} ist nicht zu trauen.',
  'test.port-begins-clear-text':
    'Port {{port}} von {{host}} beginnt unverschlüsselt, für STARTTLS.',
  'test.choose-starttls-required': 'Wählen Sie STARTTLS, verpflichtend.',
  'test.provider-gave-portal-no-token-signin':
    'Der Anbieter gab dem Portal kein Token zum Anmelden.',
  'test.provider-gave-portal-token-signin':
    'Der Anbieter gab dem Portal ein Token zum Anmelden.',
  'test.provider-said': 'Der Anbieter sagte',
  'test.renewed-again': 'Wird wieder erneuert bis',
  'test.mechanism': 'Verfahren',
  'test.addresses': 'Adressen',
  'test.protocol': 'Protokoll',
  'test.cipher': 'Chiffre',
  'test.code': 'Code: {{code}}',
  'test.trace': 'Trace: {{id}}',
  'test.minutes': '{{amount}} Minuten',
  'test.seconds': '{{amount}} Sekunden',
  'test.account': 'Konto: {{account}}',
  'test.granted': 'Erlaubt: {{scope}}',
  'test.renewed': 'Erneuert: {{date}}',
  'test.renewed-again-by': 'Wird wieder erneuert bis: {{date}}',
  'test.not-tried': 'Nicht versucht: {{causeWords}}.',
  'test.failed-before': 'etwas davor ist gescheitert',
  'test.time-up': 'die Zeit war um',
  'test.cancelled': 'der Test wurde abgebrochen',
  'test.cancelled-here': 'Hier wurde der Test abgebrochen.',
  'test.nothing-wrong-far':
    'Bisher ist nichts falsch, aber es wurde keine Mail angenommen: Der Server bittet, es in einigen Minuten wieder zu versuchen, wie er es mit Absendern tut, die er noch nicht kennt (Greylisting). Mit seinen Mails tut das Portal das von selbst. Testen Sie in einer Viertelstunde noch einmal.',
};
