/** Was mit einem Feld der Einstellungen nicht stimmt. */
export const field = {
  'field.too-many-calls':
    'Zu viele Aufrufe. Versuchen Sie es in einer Minute noch einmal.',
  'field.needs-permission':
    'Das braucht die Berechtigung {{permission}}. Fragen Sie die Administration des Portals.',
  'field.not-known-field': 'ist kein bekanntes Feld',
  'field.add-app-config':
    "Ergänzen Sie app-config um: mail.sealing.keys: [{ id: '1', key: ${MAIL_SEALING_KEY} }], und setzen Sie MAIL_SEALING_KEY auf die Ausgabe von: openssl rand -base64 32",
  'field.nothing-sealed-signed-without-key':
    'Ohne Schlüssel kann nichts versiegelt oder unterschrieben werden. {{sealingWords}}',
  'field.machine-portal-runs':
    'ist die Maschine, auf der das Portal läuft. Ist der Mailserver wirklich dort, setzen Sie mail.policy.allowLoopback in app-config auf true.',
  'field.link-local':
    'ist eine link-lokale, Metadaten- oder unbrauchbare Adresse, an der kein Mailserver ist.',
  'field.holds-private-key':
    'enthält einen privaten Schlüssel: Lassen Sie nur das Zertifikat der Zertifizierungsstelle stehen.',
  'field.no-certificate-pem':
    'ist kein Zertifikat in PEM: Fügen Sie es ganz ein, von -----BEGIN CERTIFICATE----- bis -----END CERTIFICATE-----.',
  'field.not-name-server': 'ist kein Name eines Servers wie smtp.example.com.',
  'field.must-fully-qualified-name-such-portal':
    'muss ein vollständiger Name wie portal.example.com sein, oder eine Adresse in Klammern wie [192.0.2.1].',
  'field.needed-signin': 'wird gebraucht, um sich anzumelden.',
  'field.needed-address-mailbox-signin':
    'wird gebraucht: die Adresse des Postfachs, an dem man sich anmeldet.',
  'field.not-used-without-authentication':
    'wird ohne Anmeldung nicht verwendet: Lassen Sie das Feld leer, oder wählen Sie die Basic-Authentifizierung.',
  'field.let-access-token-cross-network-clear':
    'ließe das Zugriffstoken unverschlüsselt durch das Netz gehen: Wählen Sie STARTTLS oder TLS vom ersten Byte an.',
  'field.let-password-cross-network-clear-text':
    'ließe das Passwort unverschlüsselt durch das Netz gehen: Wählen Sie STARTTLS oder TLS vom ersten Byte an. In einem Netz, dem Sie trauen, erlaubt es mail.policy.allowClearText in app-config.',
  'field.needed-choose-gives-portal-tokens':
    'wird gebraucht: Wählen Sie, wer dem Portal seine Token gibt.',
  'field.used-oauth-only':
    'wird nur mit OAuth verwendet: Lassen Sie das Feld leer.',
  'field.speaks-tls-first-byte':
    '{{name}} spricht von TLS vom ersten Byte an, aber „Sicherheit“ ist {{security}}: Verwenden Sie mail.smtp.{{key}}, oder ändern Sie „Sicherheit“.',
  'field.not-known': '{{name}} ist hier nicht bekannt. Bekannt sind {{names}}.',
  'field.contradicts-another-property-says-same-another':
    'widerspricht einer anderen Eigenschaft, die dasselbe mit einem anderen Wert sagt: Lassen Sie eine von beiden weg.',
  'field.switched-off-mail-smtp-enabled-app':
    'ist durch mail.smtp.enabled in app-config ausgeschaltet.',
  'field.set-mail-sender-app-config':
    'ist durch mail.sender in app-config auf {{sender}} festgelegt.',
  'field.decided-mail-fallback-app-config':
    'ist durch mail.fallback in app-config festgelegt.',
  'field.without-authentication': 'ohne Anmeldung',
  'field.with-oauth': 'mit OAuth',
  'field.not-used':
    'wird {{howWords}} nicht verwendet: Lassen Sie das Feld leer.',
  'field.enter-password-again':
    'Geben Sie das Passwort noch einmal ein: Es wurde für {{user}} bei {{host}} gespeichert.',
  'field.stored-password-cannot-opened':
    'Das gespeicherte Passwort lässt sich nicht öffnen. {{sealingWords}}',
  'field.the-stored-password-cannot-be-opened':
    'Das gespeicherte Passwort lässt sich nicht öffnen: {{reasonWords}}',
  'field.not-allowed':
    'ist hier nicht erlaubt. app-config erlaubt in mail.policy.allowedHosts: {{hosts}}.',
  'field.not-allowed-app':
    'ist hier nicht erlaubt. app-config erlaubt in mail.policy.allowedPorts: {{ports}}.',
  'field.holds-trust-anybody-answers-set-name':
    'enthält *, das jedem trauen würde, der antwortet: Setzen Sie es auf den Namen im Zertifikat des Servers, oder lassen Sie es weg.',
  'field.must-one-name':
    'muss ein einziger Name sein, der im Zertifikat des Servers.',
  'field.must-fully-qualified-name-such-portal-example':
    'muss ein vollständiger Name wie portal.example.com sein.',
  'field.must-address-such-portal-example-com':
    'muss eine Adresse wie portal@example.com sein.',
  'field.must-true-false': 'muss true oder false sein.',
  'field.must-milliseconds-between-1-3600000':
    'müssen Millisekunden zwischen 1 und 3600000 sein.',
  'field.must-tlsv1-2':
    'muss TLSv1.2, TLSv1.3 oder beides sein; ältere Versionen sind zurückgezogen (RFC 8996).',
  'field.contradicts-field':
    'widerspricht dem Feld „{{name}}“, das {{value}} ist: Lassen Sie die Eigenschaft weg, oder lassen Sie beide dasselbe sagen.',
  'field.client-secret-entered-not-accepted':
    'Der eingegebene Clientschlüssel wird nicht angenommen, und der gespeicherte bleibt: {{faultWords}}',
  'field.enter-client-secret-again':
    'Geben Sie den Clientschlüssel noch einmal ein, genau wie der Anbieter ihn zeigt.',
  'field.needed-no-own-server-stored-yet':
    'wird gebraucht: Noch ist kein eigener Server gespeichert.',
  'field.discarded-only-save-switches-mail':
    'kann nur bei einem Speichern verworfen werden, das den Mailversand einschaltet. Einzelne Mails ziehen Sie unter Zustellungen zurück.',
  'field.needed-when-send': 'wird gebraucht, wenn er senden soll.',
  'field.cannot-stored-without-key-seal':
    'kann ohne einen Schlüssel, der es versiegelt, nicht gespeichert werden. {{sealingWords}}',
  'field.saved-mail-settings-meanwhile':
    '{{person}} hat die Mail-Einstellungen inzwischen gespeichert{{whenWords}}. Laden Sie sie neu und wiederholen Sie Ihre Änderungen.',
  'field.at': ' ({{date}})',
  'field.nothing-undo':
    'Es gibt nichts zurückzunehmen: Nur das letzte Speichern lässt sich zurücknehmen, und nur einmal.',
  'field.mail-smtp-ssl-enable-mail-smtp':
    'mail.smtp.ssl.enable und mail.smtp.starttls.enable sind beide true, aber ein Gespräch beginnt entweder mit TLS oder ohne. „Sicherheit“ entscheidet: {{security}}. Lassen Sie eines von beiden weg.',
  'field.microsoft-switches-basic-authentication-smtp-off':
    'Microsoft schaltet die Basic-Authentifizierung für SMTP Ende Dezember 2026 als Voreinstellung ab; Anmeldungen mit Passwort scheitern dann, bis die Administration des Mandanten sie wieder erlaubt. Stellen Sie die Anmeldung vorher auf OAuth um.',
  'field.password-stored-days-ago':
    'Das Passwort wurde vor {{days}} Tagen gespeichert. Ersetzen Sie es von Zeit zu Zeit.',
  'field.fallback-server-microsoft-signs-password':
    'Der Ersatzserver ist einer von Microsoft und meldet sich mit Passwort an. Microsoft schaltet das Ende Dezember 2026 als Voreinstellung ab. Wählen Sie bis dahin einen anderen Server: OAuth gibt es nur für den ersten Server.',
  'field.password-fallback-server-stored-days-ago':
    'Das Passwort des Ersatzservers wurde vor {{days}} Tagen gespeichert. Ersetzen Sie es von Zeit zu Zeit.',
  'field.mails-come':
    'Die Mails kommen von {{from}}, aber der Benutzer gehört zu {{user}}. Viele Anbieter lehnen das ab, oder die Mails landen im Spam-Ordner.',
  'field.must-characters-test-mail':
    'müssen die {{length}} Zeichen aus der Testmail sein, etwa K7QX-3MRT',
  'field.must-user-group':
    'muss ein Benutzer oder eine Gruppe sein, etwa user:default/ada',
  'field.choose-least-one': 'wählen Sie mindestens eines',
  'field.must-address-such-ada-example-com':
    'muss eine Adresse wie ada@example.com sein',
  'field.must-one-line-without-control-characters':
    'muss eine Zeile ohne Steuerzeichen sein',
  'field.needed-example-smtp-example-com':
    'wird gebraucht, zum Beispiel smtp.example.com',
  'field.must-name-alone':
    'muss der Name allein sein, etwa smtp.example.com: ohne https://, Port, Pfad oder Leerzeichen',
  'field.own': 'own.{{path}} {{faultWords}}',
  'field.own-2': 'own.{{path}}: {{faultWords}}',
  'field.fallback': 'fallback.{{path}} {{faultWords}}',
  'field.fallback-2': 'fallback.{{path}}: {{faultWords}}',
  'field.is-needed': 'wird gebraucht.',
  'field.must-text': 'muss Text sein.',
  'field.must-number': 'muss eine Zahl sein.',
  'field.must-whole-number': 'muss eine ganze Zahl sein.',
  'field.must-object': 'muss ein Objekt sein.',
  'field.must-list': 'muss eine Liste sein.',
  'field.not-right-form': 'hat nicht die richtige Form.',
  'field.must-most': 'darf höchstens {{most}} sein.',
  'field.must-least': 'muss mindestens {{least}} sein.',
  'field.must-most-characters': 'darf höchstens {{most}} Zeichen haben.',
  'field.must-least-characters': 'muss mindestens {{least}} Zeichen haben.',
  'field.must-most-entries': 'darf höchstens {{most}} Einträge haben.',
  'field.must-least-entries': 'muss mindestens {{least}} Einträge haben.',
  'field.must-one': 'muss eines davon sein: {{choices}}.',
  'field.must-date-such-2027-01-31': 'muss ein Datum wie 2027-01-31 sein.',
};
