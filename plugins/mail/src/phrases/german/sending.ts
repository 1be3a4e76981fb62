/** Warum ein Server für diesen Absender, dieses Konto oder dieses Netz nicht sendet. */
export const sending = {
  'sending.microsoft-365-suspects-account-sending-spam':
    'Microsoft 365 verdächtigt das Konto, Spam zu senden. Die Administration muss es im Security-Portal unter „Eingeschränkte Entitäten“ freigeben.',
  'sending.microsoft-365-blocked-mailbox-while':
    'Microsoft 365 hat das Postfach für eine Weile gesperrt, weil sich der oben genannte Fehler wiederholte. Beheben Sie zuerst diesen; jede Stunde wird es wieder versucht.',
  'sending.microsoft-365-blocked-mailbox-while-because':
    'Microsoft 365 hat das Postfach für eine Weile gesperrt, weil sich ein Fehler wiederholte. Sehen Sie sich die Zustellungen davor an und beheben Sie zuerst diesen Fehler; jede Stunde wird es wieder versucht.',
  'sending.application-cannot-open-mailbox-yet':
    'Die Anwendung kann dieses Postfach noch nicht öffnen; bis eine neue Berechtigung gilt, vergehen bis zu zwei Stunden. Es wird von selbst wieder versucht.',
  'sending.application-not-open-mailbox':
    'Die Anwendung darf dieses Postfach nicht öffnen. Geben Sie ihr in Exchange Online vollen Zugriff darauf, warten Sie bis zu zwei Stunden und testen Sie noch einmal.',
  'sending.mailbox-sends-full':
    'Das sendende Postfach ist voll. Leeren Sie seine gesendeten Elemente, oder legen Sie eine Regel an, die das tut.',
  'sending.aws-user-smtp-credentials-not-send':
    'Der AWS-Benutzer dieser SMTP-Zugangsdaten darf nicht senden. Geben Sie ihm eine Richtlinie, die ses:SendRawEmail erlaubt.',
  'sending.provider-paused-sending-account':
    'Der Anbieter hat den Versand für dieses Konto angehalten. Öffnen Sie dessen Konsole, suchen Sie den Grund (oft Rückläufer oder Beschwerden) und bitten Sie darum, ihn wieder aufzunehmen.',
  'sending.zoho-stopped-sending-account':
    'Zoho hat den Versand für dieses Konto angehalten, weil es Ungewöhnliches bemerkte. Geben Sie es in den Mail-Einstellungen von Zoho frei und setzen Sie ein neues Passwort.',
  'sending.zoho-blocked-sender':
    'Zoho hat diesen Absender gesperrt. Bitten Sie die Zoho-Administration, ihn in der Admin-Konsole freizugeben.',
  'sending.provider-lets-domain-send-nothing':
    'Der Anbieter lässt diese Domain nichts senden. Schließen Sie dort ihre Bestätigung ab, oder fragen Sie dessen Support, warum sie abgeschaltet ist.',
  'sending.account-only-write-addresses-authorised-trying':
    'Das Konto darf nur an Adressen schreiben, die zum Ausprobieren zugelassen sind. Richten Sie dort eine eigene Domain ein, oder beenden Sie die Probezeit.',
  'sending.provider-not-released-account-sending':
    'Der Anbieter hat das Konto nicht zum Senden freigegeben oder es gesperrt. Öffnen Sie dessen Konsole und folgen Sie dem, was sie verlangt.',
  'sending.contingent-account-used-up':
    'Das Kontingent des Kontos ist aufgebraucht. Es geht weiter, wenn der Anbieter wieder Mails gewährt; geschieht das oft, erhöhen Sie den Tarif.',
  'sending.domain-sender-address-not-vouch-server':
    'Die Domain der Absenderadresse bürgt nicht für diesen Server. Bitten Sie deren Administration, SPF und DKIM für ihn zu veröffentlichen.',
  'sending.spf-record-sender-domain-not-name':
    'Der SPF-Eintrag der Absender-Domain nennt den Server nicht, über den Mails hinausgehen. Bitten Sie die Administration der Domain, ihn zu ergänzen.',
  'sending.mail-sender-domain-not-signed':
    'Mails der Absender-Domain sind nicht signiert, oder mit einem Schlüssel, der nicht veröffentlicht ist. Schalten Sie DKIM am Mailserver ein und veröffentlichen Sie dessen Schlüssel für die Domain.',
  'sending.address-mail-goes-out-no-name':
    'Die Adresse, von der Mails hinausgehen, hat keinen eigenen Namen. Bitten Sie die Administration des Mailservers, ihren Reverse-DNS-Eintrag zu setzen.',
  'sending.domain-sender-address-not-one-spf':
    'Die Domain der Absenderadresse ist nicht die, für die SPF oder DKIM bürgen. Verwenden Sie eine Absenderadresse der Domain, für die der Mailserver signiert, oder lassen Sie ihn für diese signieren.',
  'sending.dmarc-policy-sender-domain-forbids-mail':
    'Die DMARC-Richtlinie der Absender-Domain verbietet Mails, für die nichts bürgt. Bitten Sie deren Administration, SPF und DKIM für den Server zu veröffentlichen, über den Mails hinausgehen.',
  'sending.server-limits-much-sent':
    'Der Server begrenzt, wie viel gesendet werden darf. Es geht von selbst langsamer weiter; geschieht es oft, bitten Sie um eine höhere Grenze.',
  'sending.server-takes-fewer-connections-than-portal':
    'Der Server nimmt weniger Verbindungen, als das Portal öffnet. Es wird von selbst wieder versucht; senken Sie die Zahl der Verbindungen.',
  'sending.mailbox-more-connections-open-than-provider':
    'Das Postfach hat mehr Verbindungen offen, als sein Anbieter erlaubt (Microsoft 365: drei). Senken Sie die Zahl der Verbindungen; andere Programme, die das Postfach verwenden, zählen mit.',
  'sending.server-had-enough-connection':
    'Der Server hat von dieser Verbindung genug. Mit einer neuen geht es von selbst weiter.',
  'sending.server-seen-too-many-refused-commands':
    'Der Server hat auf einer Verbindung zu viele abgelehnte Befehle gesehen. Es wird von selbst wieder versucht; sehen Sie auf der Seite „Zustellungen“ nach, was vorher abgelehnt wurde.',
  'sending.server-takes-fewer-recipients-once':
    'Der Server nimmt weniger Empfänger auf einmal. Der Rest folgt von selbst.',
  'sending.mailbox-used-up-limit-day':
    'Das Postfach hat seine Tagesgrenze erreicht. Es wird von selbst wieder versucht; für mehr Mails verwenden Sie High Volume Email oder Azure Communication Services.',
  'sending.mailbox-used-up-limit-recipients-day':
    'Das Postfach hat seine Tagesgrenze an Empfängern erreicht. Es wird von selbst wieder versucht; für mehr Mails verwenden Sie High Volume Email oder Azure Communication Services.',
  'sending.google-lets-account-send-no-more':
    'Google lässt das Konto in diesen 24 Stunden nichts mehr senden. Es wird von selbst wieder versucht; fassen Sie mehr in Sammelmails zusammen, oder verwenden Sie das Relay von Google Workspace.',
  'sending.google-lets-account-send-no-more-within':
    'Google lässt das Konto in diesen 24 Stunden nichts mehr senden. Es wird von selbst wieder versucht; fassen Sie mehr in Sammelmails zusammen.',
  'sending.relay-google-workspace-limit-moment':
    'Das Relay von Google Workspace hat für den Moment seine Grenze erreicht. Es geht von selbst langsamer weiter.',
  'sending.person-gets-more-mail-once-than':
    'Diese Person bekommt mehr Mails auf einmal, als der Anbieter erlaubt. Es wird von selbst wieder versucht; eine Sammelmail würde helfen.',
  'sending.amazon-ses-takes-fewer-messages-per':
    'Amazon SES nimmt weniger Mails pro Sekunde. Es geht von selbst langsamer weiter; geschieht es oft, bitten Sie um eine höhere Senderate.',
  'sending.amazon-ses-takes-no-more-within':
    'Amazon SES nimmt in diesen 24 Stunden nichts mehr. Es wird von selbst wieder versucht; geschieht es oft, bitten Sie um ein höheres Sendekontingent.',
  'sending.server-busy-asks-less':
    'Der Server ist beschäftigt und bittet um weniger. Es geht von selbst langsamer weiter.',
  'sending.server-not-send-other-domains-portal':
    'Der Server leitet für das Portal nicht an andere Domains weiter. Melden Sie sich an, oder bitten Sie dessen Administration, die Adresse des Portals bei denen zu ergänzen, für die er weiterleitet.',
  'sending.server-sends-only-signin':
    'Der Server leitet nur für die weiter, die sich anmelden. Tragen Sie Benutzername und Passwort ein und verwenden Sie seinen Port zum Einliefern.',
  'sending.relay-google-workspace-not-know-portal':
    'Das Relay von Google Workspace kennt das Portal nicht. Registrieren Sie dessen Adresse in der Admin-Konsole unter „SMTP-Relay-Dienst“, oder melden Sie sich an; Absender und EHLO-Name müssen aus einer Ihrer Domains sein.',
  'sending.relay-not-know-portal':
    'Das Relay kennt das Portal nicht. Registrieren Sie dort dessen Adresse, oder melden Sie sich an; Absender und EHLO-Name müssen aus einer Ihrer Domains sein.',
  'sending.host-where-mail-arrives':
    'Auf diesem Host kommen Mails an, er ist nicht zum Einliefern da. Verwenden Sie den Server Ihres Anbieters zum Einliefern, etwa smtp-relay.gmail.com.',
  'sending.microsoft-365-not-know-portal-one':
    'Microsoft 365 kennt das Portal nicht als Teil des Mandanten. Bitten Sie dessen Administration, einen eingehenden Connector für die Adresse oder das Zertifikat des Portals einzurichten.',
  'sending.exchange-not-send-other-domains-portal':
    'Exchange leitet für das Portal nicht an andere Domains weiter. Melden Sie sich an, oder bitten Sie dessen Administration, es am Empfangsconnector zu erlauben.',
  'sending.sender-address-server-block-list':
    'Der Absender oder die Adresse des Servers steht auf einer Sperrliste. Bitten Sie die Administration des Servers, sie austragen zu lassen.',
  'sending.microsoft-banned-address-mail-goes-out':
    'Microsoft hat die Adresse gesperrt, von der Mails hinausgehen. Bitten Sie die Administration des Mailservers, unter sender.office.com ihre Freigabe zu beantragen.',
  'sending.microsoft-distrusts-address-mail-goes-out':
    'Microsoft misstraut der Adresse, von der Mails hinausgehen. Bitten Sie die Administration des Mailservers, sie in Smart Network Data Services anzusehen und ihre Freigabe zu beantragen.',
  'sending.microsoft-distrusts-address-mail-goes-out-now':
    'Microsoft misstraut zurzeit der Adresse, von der Mails hinausgehen. Jede Stunde wird es wieder versucht; bleibt es so, bitten Sie die Administration des Mailservers, ihre Freigabe zu beantragen.',
  'sending.receiver-put-address-mail-goes-out':
    'Der Empfänger führt die Adresse, von der Mails hinausgehen, auf einer eigenen Sperrliste oder verwendet eine. Bitten Sie die oben genannte Administration, sie auszutragen.',
  'sending.google-finds-suddenly-too-much-comes':
    'Google findet, dass von hier plötzlich zu viel kommt. Jede Stunde wird es wieder versucht; sehen Sie nach, ob eine Regel Mails in Massen sendet.',
  'sending.receiver-finds-suddenly-too-much-comes':
    'Der Empfänger findet, dass von hier plötzlich zu viel kommt. Jede Stunde wird es wieder versucht; sehen Sie nach, ob eine Regel Mails in Massen sendet.',
  'sending.google-distrusts-address-domain-mail-goes':
    'Google misstraut der Adresse oder der Domain, von der Mails hinausgehen. Sehen Sie sie sich in den Google Postmaster Tools an und senden Sie nur an Menschen, die es erwarten.',
  'sending.yahoo-distrusts-address-mail-goes-out':
    'Yahoo misstraut der Adresse, von der Mails hinausgehen. Jede Stunde wird es wieder versucht; bitten Sie die Administration des Mailservers, sie unter senders.yahooinc.com zu registrieren.',
  'sending.address-domain-mail-goes-out-listed':
    'Die Adresse oder die Domain, von der Mails hinausgehen, steht bei Spamhaus auf der Liste. Bitten Sie deren Administration, sie unter check.spamhaus.org nachzuschlagen und austragen zu lassen.',
  'sending.receiver-distrusts-address-mail-goes-out':
    'Der Empfänger misstraut der Adresse, von der Mails hinausgehen, oder ihrem Namen. Bitten Sie die Administration des Mailservers, EHLO-Namen und Reverse-DNS zu prüfen und dort um Freigabe zu bitten.',
  'sending.domain-sender-address-not-exist-mail':
    'Die Domain der Absenderadresse gibt es für den Mailserver nicht, oder sie nimmt keine Mails. Prüfen Sie die Schreibweise der Absenderadresse und ob ihre Domain einen MX- oder A-Eintrag hat.',
  'sending.account-not-send-sender-address':
    'Das Konto darf mit dieser Absenderadresse nicht senden. Verwenden Sie die Adresse des Kontos als Absender, oder bitten Sie die Administration des Servers, es zu erlauben.',
  'sending.account-not-send-sender-address-use':
    'Das Konto darf mit dieser Absenderadresse nicht senden. Verwenden Sie die Adresse des Postfachs als Absender, oder bitten Sie die Administration, dem Konto „Senden als“ für sie zu geben.',
  'sending.account-not-send-sender-address-use-address':
    'Das Konto darf mit dieser Absenderadresse nicht senden. Verwenden Sie die Adresse des Postfachs als Absender, oder geben Sie ihm „Senden als“.',
  'sending.amazon-ses-knows-addresses-named-above':
    'Amazon SES kennt die oben genannten Adressen nicht als Ihre. Bestätigen Sie den Absender oder seine Domain in der dort genannten Region; solange das Konto in der Sandbox ist, auch die Empfänger.',
  'sending.sendgrid-knows-sender-address-not-yours':
    'SendGrid kennt die Absenderadresse nicht als Ihre. Bestätigen Sie sie, oder besser ihre Domain, unter „Sender Authentication“.',
  'sending.postmark-no-confirmed-signature-sender-address':
    'Postmark hat keine bestätigte Signatur für die Absenderadresse. Legen Sie eine für sie oder ihre Domain unter „Sender Signatures“ an.',
  'sending.provider-knows-sender-address-not-yours':
    'Der Anbieter kennt die Absenderadresse nicht als Ihre. Bestätigen Sie sie oder ihre Domain bei den Absendern des Kontos.',
  'sending.zoho-not-know-sender-address-one':
    'Zoho kennt die Absenderadresse nicht als eine des Kontos. Verwenden Sie die Adresse des Postfachs oder einen seiner Aliasse als Absender.',
  'sending.yahoo-sends-only-address-account':
    'Yahoo sendet nur mit der Adresse des Kontos. Verwenden Sie diese als Absenderadresse.',
  'sending.domain-sender-address-says-takes-no':
    'Die Domain der Absenderadresse sagt, dass sie keine Mails nimmt. Verwenden Sie eine Absenderadresse, der man antworten kann.',
  'sending.server-cannot-read-sender-address':
    'Der Server kann die Absenderadresse nicht lesen. Prüfen Sie ihre Schreibweise in den Mail-Einstellungen.',
  'sending.server-asked-after-sender-address-not':
    'Der Server hat nach der Absenderadresse gefragt, und es gibt sie nicht. Verwenden Sie eine Adresse, die Mails annimmt.',
  'sending.server-refuses-sender-address':
    'Der Server lehnt die Absenderadresse ab. Verwenden Sie eine, die es dort gibt, oder bitten Sie dessen Administration, sie zu erlauben.',
  'sending.receiver-not-find-name-for-now':
    'Der Empfänger findet zurzeit den Namen der Adresse nicht, von der Mails hinausgehen. Es wird von selbst wieder versucht; bleibt es so, bitten Sie die Administration des Mailservers, deren Reverse-DNS-Eintrag anzusehen.',
  'sending.mail-server-not-find-sender-domain-for-now':
    'Der Mailserver findet zurzeit die Domain der Absenderadresse nicht. Es wird von selbst wieder versucht. Prüfen Sie die Schreibweise der Absenderadresse: Stimmt sie, sind die Nameserver ihrer Domain gestört, oder die, die der Mailserver fragt.',
};
