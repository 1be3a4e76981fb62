/** Wie es um eine OAuth-Verbindung und die Anmeldung für sie steht. */
export const connection = {
  'connection.provider-said': 'Der Anbieter sagte: {{replyWords}}',
  'connection.oauth-provider': 'der OAuth-Anbieter',
  'connection.oauth-connection-settings-refer-gone':
    'Die OAuth-Verbindung, auf die sich die Einstellungen beziehen, gibt es nicht mehr.',
  'connection.press-get-refresh-token-signin-again':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich neu an.',
  'connection.not-key-file-service-account':
    'ist nicht die Schlüsseldatei eines Dienstkontos: Fügen Sie die ganze JSON-Datei ein, die beim Anlegen des Schlüssels heruntergeladen wurde.',
  'connection.not-mail-server':
    'ist kein Mailserver von {{provider}}: Ein Token von {{owner}} bekommt nur {{hosts}}.',
  'connection.oauth-connection-disconnected':
    'Die OAuth-Verbindung wurde von {{person}} getrennt.',
  'connection.needed-signin-oauth':
    'wird gebraucht, um sich mit OAuth anzumelden.',
  'connection.cannot-kept': 'kann nicht aufbewahrt werden. {{sealingWords}}',
  'connection.not-used-service-account':
    'wird mit einem Dienstkonto nicht verwendet: Lassen Sie das Feld leer.',
  'connection.used-only-when-application-signs-google':
    'wird nur verwendet, wenn sich eine Anwendung bei Google anmeldet: Lassen Sie das Feld leer.',
  'connection.holds-line-break-another-control-character':
    'enthält einen Zeilenumbruch oder ein anderes Steuerzeichen: Entfernen Sie es.',
  'connection.enter-again':
    'Geben Sie es noch einmal ein: Das Gespeicherte gehört zu einem anderen Anbieter, Mandanten, Endpunkt oder einer anderen Client-ID.',
  'connection.enter-again-stored':
    'Geben Sie es noch einmal ein: Das Gespeicherte gehört zu einem anderen Postfach oder Mailserver.',
  'connection.not-used-when-application-signs-itself':
    'wird nicht verwendet, wenn sich eine Anwendung als sie selbst anmeldet: Lassen Sie das Feld leer.',
  'connection.must-one-word':
    'muss ein Wort sein, ohne Leerzeichen und Zeilenumbrüche.',
  'connection.needed-press-get-refresh-token-paste':
    'wird gebraucht: Drücken Sie „Refresh-Token holen“, oder fügen Sie eines ein.',
  'connection.signin-again':
    'Melden Sie sich neu an: Die gespeicherte Anmeldung gilt für {{whatWords}}.',
  'connection.mail-server': 'einen anderen Mailserver',
  'connection.provider-tenant-endpoint-client-id':
    'einen anderen Anbieter, Mandanten, Endpunkt oder eine andere Client-ID',
  'connection.not-proven':
    'konnte nicht erprobt werden: {{troubleWords}} Versuchen Sie es gleich noch einmal.',
  'connection.providers-send-people-back-https-addresses':
    'Anbieter schicken Menschen nur an https-Adressen zurück, und {{redirectUrl}} ist keine: Setzen Sie backend.baseUrl in app-config auf die https-Adresse, die Ihr Browser verwendet. Ein Refresh-Token lässt sich trotzdem einfügen.',
  'connection.oauth-connection-disconnected-administrator':
    'Die OAuth-Verbindung wurde von der Administration getrennt.',
  'connection.secrets-oauth-connection-cannot-opened':
    'Die Geheimnisse der OAuth-Verbindung lassen sich nicht öffnen: {{reasonWords}}',
  'connection.bring-back-key-mail-sealing-keys':
    'Bringen Sie den Schlüssel in mail.sealing.keys zurück, mit dem sie versiegelt sind; ist er verloren, geben Sie den Clientschlüssel ein und melden Sie sich neu an.',
  'connection.another-backend-still-renewing-access-token':
    'Ein anderes Backend erneuert das Zugriffstoken noch.',
  'connection.nothing-done': 'Es ist nichts zu tun: Es wird wieder versucht.',
  'connection.provider-renewed-tokens':
    'Der Anbieter hat die Token erneuert, aber die Datenbank nahm sie nicht an; sie sind verloren.',
  'connection.check-database-portal':
    'Prüfen Sie die Datenbank des Portals. Nimmt der Anbieter ein Refresh-Token nur einmal, melden Sie sich neu an.',
  'connection.renewal-cut-off-restart-network-failure':
    'Eine Erneuerung brach durch einen Neustart oder eine Netzstörung ab, und das neue Refresh-Token ging damit verloren; das alte nimmt der Anbieter nur einmal.',
  'connection.press-get-refresh-token-signin-again-if':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich neu an. Wenn der Anbieter es zulässt (Keycloak: Refresh Token Max Reuse = 1), erlauben Sie, ein Refresh-Token zweimal zu verwenden.',
  'connection.create-new-one-provider-enter':
    'Legen Sie beim Anbieter einen neuen an und tragen Sie ihn hier ein; die Anmeldung bleibt.',
  'connection.client-secret-ended':
    'Der Clientschlüssel ist am {{date}} abgelaufen. {{adviceWords}}',
  'connection.client-secret-ends':
    'Der Clientschlüssel läuft {{whenWords}} ab, am {{date}}: Danach werden keine Mails mehr gesendet. {{adviceWords}}',
  'connection.in-days': 'in {{days}} Tagen',
  'connection.no-access-token-got-since-connection':
    'Seit die Verbindung vor mehr als einem Tag entstand, war kein Zugriffstoken zu bekommen.',
  'connection.access-token-last-renewed':
    'Das Zugriffstoken wurde zuletzt am {{date}} erneuert, vor mehr als einem Tag: Die Erlaubnis kann enden, ohne dass es jemand merkt.',
  'connection.authorisation-lasted-seven-days':
    'Die Erlaubnis galt sieben Tage; so lange gibt Google sie Anwendungen mit dem Veröffentlichungsstatus „Test“. Veröffentlichen Sie die Anwendung auf der Seite „OAuth-Zustimmungsbildschirm“, ehe Sie sich neu anmelden.',
  'connection.exchange-online-takes-mail-only-mailboxes':
    'Exchange Online nimmt auch mit OAuth nur Mails von Postfächern, bei denen „Authentifiziertes SMTP“ eingeschaltet ist: Microsoft 365 Admin Center → Benutzer → das Postfach → E-Mail → E-Mail-Apps verwalten.',
  'connection.connection-accepted':
    'Diese Verbindung wurde angenommen, aber nicht rechtzeitig gespeichert. Drücken Sie noch einmal „Refresh-Token holen“.',
  'connection.signin-not-succeed':
    'Die Anmeldung ist nicht gelungen: {{troubleWords}}',
  'connection.signin-cancelled':
    'Die Anmeldung wurde abgebrochen. Drücken Sie noch einmal „Refresh-Token holen“.',
  'connection.signin-not-finished-time':
    'Die Anmeldung wurde nicht rechtzeitig beendet. Drücken Sie noch einmal „Refresh-Token holen“.',
  'connection.provider-not-granted-anything-yet':
    'Der Anbieter hat noch nichts erlaubt. Beenden Sie zuerst die Anmeldung in seinem Fenster.',
  'connection.several-signin-being-started-you-once':
    'Sie beginnen gerade mehrere Anmeldungen auf einmal. Beginnen Sie eine.',
  'connection.you-started-no-such-signin':
    'Eine solche Anmeldung haben Sie nicht begonnen, oder es ist lange her.',
  'connection.the-signin-was-not-finished-in-time':
    'Die Anmeldung wurde nicht rechtzeitig beendet.',
  'connection.press-get-refresh-token-again':
    'Drücken Sie noch einmal „Refresh-Token holen“. Wenn die Seite des Anbieters einen Fehler wie redirect_uri_mismatch oder AADSTS50011 zeigte, registrieren Sie dort zuerst genau {{redirectUrl}}.',
  'connection.answer-came-name-another-provider-than':
    'Die Antwort kam im Namen eines anderen Anbieters als des gefragten und wurde deshalb nicht verwendet.',
  'connection.if-you-know-name-gave':
    'Wenn Sie den Namen kennen, den sie nannte, tragen Sie ihn als Aussteller ein. Wenn nicht, hat vielleicht jemand versucht, zwei Anbieter zu vertauschen.',
  'connection.check-application-offline-access':
    'Prüfen Sie, ob die Anwendung „offline_access“ haben darf, und drücken Sie dann noch einmal „Refresh-Token holen“.',
  'connection.remove-access-application-https-myaccount-google':
    'Entfernen Sie den Zugriff der Anwendung unter https://myaccount.google.com/connections und drücken Sie dann noch einmal „Refresh-Token holen“.',
  'connection.ask-gives-one':
    'Verlangen Sie, was eines ergibt: oft den Geltungsbereich offline_access oder den Parameter access_type=offline. Drücken Sie dann noch einmal „Refresh-Token holen“.',
  'connection.signin-succeeded':
    'Die Anmeldung ist gelungen, aber von {{providerWords}} kam kein Refresh-Token; der Mailversand würde in einer Stunde enden.',
  'connection.no-signin-started':
    'Es kann keine Anmeldung begonnen werden, weil ihre Token nicht aufbewahrt werden könnten: Es gibt keinen Schlüssel, um sie zu versiegeln. {{sealingWords}}',
  'connection.signs-itself':
    'meldet sich selbst an: Es gibt niemanden, den man zum Anbieter schicken könnte. Speichern Sie stattdessen die Einstellungen.',
  'connection.needed-none-kept-provider-tenant-endpoint':
    'wird gebraucht: Für diesen Anbieter, Mandanten, Endpunkt und diese Client-ID ist keiner gespeichert.',
  'connection.not-say-where-people-signin':
    'sagt nicht, wo man sich anmeldet. Tragen Sie die Endpunkte ein.',
  'connection.not-tell-endpoints':
    'nennt seine Endpunkte nicht: {{troubleWords}} Prüfen Sie ihn, oder tragen Sie die Endpunkte ein.',
  'connection.must-address-begins-https':
    'muss eine Adresse sein, die mit https:// beginnt.',
  'connection.must-hold-neither-user-name-nor':
    'darf weder Benutzername noch Passwort noch einen Teil nach # enthalten.',
  'connection.must-begin-https':
    'muss mit https:// beginnen: Geheimnisse werden dorthin gesendet.',
  'connection.not-allowed':
    'ist hier nicht erlaubt. app-config erlaubt in mail.policy.allowedOAuthHosts: {{hosts}}.',
  'connection.machine-portal-runs':
    'ist die Maschine, auf der das Portal läuft. Ist der Anbieter wirklich dort, setzen Sie mail.policy.allowLoopback in app-config auf true.',
  'connection.link-local':
    'ist eine link-lokale, Metadaten- oder unbrauchbare Adresse, an der kein Anbieter ist.',
  'connection.check-endpoints-provider':
    'Prüfen Sie die Endpunkte des Anbieters.',
  'connection.provider-takes-no-more-requests-now':
    'Der Anbieter nimmt vorerst keine Anfragen mehr an.',
  'connection.nothing-done-asked':
    'Es ist nichts zu tun: Es wird später wieder gefragt.',
  'connection.provider-cannot-answer-moment-http':
    'Der Anbieter kann zurzeit nicht antworten (HTTP {{status}}).',
  'connection.nothing-done-asked-again':
    'Es ist nichts zu tun: Es wird wieder gefragt.',
  'connection.no-answer-time':
    'Von {{providerWords}} kam nicht rechtzeitig eine Antwort.',
  'connection.proxy-not-let-portal-through':
    'Der Proxy lässt das Portal nicht zu {{providerWords}} durch.',
  'connection.no-connection':
    'Es gibt keine Verbindung zu {{providerWords}} ({{code}}).',
  'connection.address-not-answer-like-oauth-token':
    'Die Adresse antwortet nicht wie ein OAuth-Tokenendpunkt{{answer}}.',
  'connection.check-endpoints':
    'Prüfen Sie die Endpunkte und ob kein Proxy und keine Anmeldeseite davor steht.',
  'connection.provider-refuses':
    'Der Anbieter lehnt ab, aus einem Grund, den er nicht nennt.',
  'connection.look-code-up-documentation-provider':
    'Schlagen Sie den Code in der Dokumentation des Anbieters nach.',
  'connection.check-application-registered-provider':
    'Prüfen Sie, wie die Anwendung beim Anbieter registriert ist.',
  'connection.redirect-url-settings-page':
    'die Redirect-URL der Einstellungsseite',
  'connection.not-used':
    'wird mit {{providerWords}} nicht verwendet: Lassen Sie das Feld leer.',
  'connection.is-needed': 'wird gebraucht. {{adviceWords}}',
  'connection.the-provider': 'dem Anbieter',
  'connection.provider-gives-registration':
    'Der Anbieter vergibt sie bei der Registrierung.',
  'connection.this-provider': 'diesem Anbieter',
  'connection.enter-endpoints-authorization-tokens':
    'Tragen Sie ihn ein, oder die Endpunkte für Autorisierung und Token.',
  'connection.belongs-authorization-endpoint':
    'Er gehört zum Autorisierungsendpunkt.',
  'connection.belongs-token-endpoint': 'Er gehört zum Tokenendpunkt.',
  'connection.must-not-hold':
    'darf „{{name}}“ nicht enthalten: Das sagt das Portal.',
  'connection.must-hold-names-values-one-line':
    'muss aus Namen und Werten von einer Zeile bestehen.',
  'connection.copy-oauth-client-page-credentials-google':
    'Kopieren Sie sie vom OAuth-Client auf der Seite „Anmeldedaten“ (Credentials) der Google Cloud Console.',
  'connection.address-provider': 'Die Adresse des Anbieters {{faultWords}}',
  'connection.name-provider-leads-address':
    'Der Name des Anbieters führt zu einer Adresse: Sie {{faultWords}}',
  'connection.not-allowed-portal':
    'ist hier nicht erlaubt: das Portal selbst, link-lokal oder Metadaten.',
  'connection.copy-application-client-id-overview-app':
    'Kopieren Sie „Anwendungs-ID (Client)“ aus der Übersicht der App-Registrierung.',
  'connection.copy-directory-tenant-id-overview-app':
    'Kopieren Sie „Verzeichnis-ID (Mandant)“ aus der Übersicht der App-Registrierung.',
  'connection.must-directory-tenant-id':
    'muss die Verzeichnis-ID (Mandant) sein, eine Domain des Mandanten wie example.onmicrosoft.com, oder common, organizations oder consumers.',
  'connection.must-one-tenant':
    'muss ein einzelner Mandant sein: Bei „{{tenant}}“ kann sich keine Anwendung anmelden.',
  'connection.asked-again':
    'Es wird wieder gefragt. Bleibt es so, prüfen Sie, ob der Proxy in HTTPS_PROXY das Portal zum Anbieter durchlässt.',
  'connection.proxy-not-used':
    'Der Proxy wird nicht verwendet, weil Node.js {{version}} keinen kennt: Lassen Sie das Backend mit Node.js 22.21, 24.5 oder neuer laufen.',
  'connection.https-proxy-set-not-used':
    'HTTPS_PROXY ist gesetzt und wird nicht verwendet: Starten Sie das Backend mit NODE_USE_ENV_PROXY=1.',
  'connection.asked-again-if':
    'Es wird wieder gefragt. Bleibt es so, prüfen Sie, ob diese Maschine den Anbieter erreicht; hinter einem Proxy starten Sie das Backend mit HTTPS_PROXY und NODE_USE_ENV_PROXY=1.',
  'connection.provider-gives-tokens-bound-key-dpop':
    'Der Anbieter gibt Token, die an einen Schlüssel gebunden sind (DPoP); die nimmt kein Mailserver.',
  'connection.register-application-without-sender-constrained-tokens':
    'Registrieren Sie die Anwendung beim Anbieter ohne absendergebundene Token (sender-constrained).',
  'connection.permission-send-mail-not-granted':
    'Die Erlaubnis, Mails zu senden ({{scopes}}), wurde nicht gegeben.',
  'connection.press-get-refresh-token-again-accept':
    'Drücken Sie noch einmal „Refresh-Token holen“ und stimmen Sie allem zu, was gefragt wird.',
  'connection.tomorrow': 'morgen',
  'connection.today': 'heute',
};
