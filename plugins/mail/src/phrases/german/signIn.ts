/** Wie Server eine Anmeldung ablehnen, und was zu tun ist. */
export const signIn = {
  'signIn.google-takes-no-account-password':
    'Google nimmt hier kein Passwort des Kontos. Legen Sie für das Konto ein App-Passwort an (die Bestätigung in zwei Schritten muss eingeschaltet sein) und verwenden Sie dieses; oder melden Sie sich mit OAuth an.',
  'signIn.google-seen-too-many-signin':
    'Google hat zu viele Anmeldungen gesehen. Es wird eine Weile in Ruhe gelassen und dann wieder versucht; bleibt es so, senken Sie die Zahl der Verbindungen.',
  'signIn.google-refuses-token':
    'Google lehnt das Token ab: Es ist für ein anderes Konto oder ohne den Geltungsbereich https://mail.google.com/. Holen Sie ein neues Refresh-Token, angemeldet als das Postfach der Einstellungen, und lassen Sie jedes Häkchen stehen.',
  'signIn.google-wants-person-look-first':
    'Google will zuerst einen Menschen sehen. Melden Sie sich im Browser am Postfach an, bestätigen Sie, was Google fragt, und testen Sie noch einmal.',
  'signIn.google-cannot-check-signin-now':
    'Google kann die Anmeldung zurzeit nicht prüfen. Es wird von selbst wieder versucht.',
  'signIn.microsoft-365-takes-no-passwords-sending':
    'Microsoft 365 nimmt zum Senden keine Passwörter mehr. Melden Sie sich stattdessen mit OAuth an.',
  'signIn.microsoft-365-not-let-tenant-send':
    'Microsoft 365 lässt diesen Mandanten nicht über SMTP senden, auch mit OAuth nicht. Erlauben Sie es für das Postfach allein, das geht dem Mandanten vor: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  'signIn.microsoft-365-not-let-mailbox-send':
    'Microsoft 365 lässt dieses Postfach nicht über SMTP senden, auch mit OAuth nicht. Öffnen Sie im Admin Center den Benutzer, E-Mail, E-Mail-Apps verwalten, und schalten Sie „Authentifiziertes SMTP“ ein; oder: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  'signIn.microsoft-365-refuses-password-mailbox':
    'Microsoft 365 lehnt das Passwort dieses Postfachs ab. Prüfen Sie Benutzername und Passwort; ein Postfach mit zweitem Faktor braucht OAuth.',
  'signIn.microsoft-365-takes-no-password':
    'Microsoft 365 nimmt hier kein Passwort: Das Senden über SMTP ist für das Postfach ausgeschaltet, oder eine Richtlinie verlangt mehr. Melden Sie sich mit OAuth an und schalten Sie für das Postfach „Authentifiziertes SMTP“ ein.',
  'signIn.policy-microsoft-365-tenant-forbids-signin':
    'Eine Richtlinie des Microsoft-365-Mandanten verbietet diese Anmeldung. Bitten Sie dessen Administration, im Anmeldeprotokoll von Entra nach dem Postfach zu sehen, das Portal dort zu erlauben und für das Postfach „Authentifiziertes SMTP“ einzuschalten.',
  'signIn.microsoft-365-refuses-token':
    'Microsoft 365 lehnt das Token ab, auch ein neues. Das Postfach muss das sein, an dem die Anmeldung geschah, mit der Berechtigung SMTP.Send; eine Anwendung muss in Exchange Online mit der Objekt-ID ihrer Unternehmensanwendung registriert sein und vollen Zugriff auf das Postfach haben.',
  'signIn.microsoft-365-refuses-credentials':
    'Microsoft 365 lehnt die Zugangsdaten ab: Das Passwort ist falsch, das Konto braucht einen zweiten Faktor, oder das Senden über SMTP ist für das Postfach ausgeschaltet. Melden Sie sich mit OAuth an, oder prüfen Sie das Passwort.',
  'signIn.exchange-refuses-credentials':
    'Exchange lehnt die Zugangsdaten ab. Prüfen Sie das Passwort und schreiben Sie den Benutzernamen als DOMAIN\\name oder als name@domain, je nachdem, was der Server kennt.',
  'signIn.receive-connector-not-allow-way-signin':
    'Der Empfangsconnector erlaubt diese Art der Anmeldung nicht. Schalten Sie STARTTLS ein; ist es an, bitten Sie die Exchange-Administration, am Connector die Standardauthentifizierung (Basic) über TLS zu erlauben.',
  'signIn.server-takes-mail-only-signin':
    'Der Server nimmt Mails nur von denen, die sich anmelden. Tragen Sie Benutzername und Passwort ein, oder OAuth, und schalten Sie die Anmeldung ein.',
  'signIn.exchange-takes-mail-only-signin':
    'Exchange nimmt Mails nur von denen, die sich anmelden. Tragen Sie Benutzername und Passwort ein, oder OAuth, und schalten Sie die Anmeldung ein.',
  'signIn.amazon-ses-refuses-credentials':
    'Amazon SES lehnt die Zugangsdaten ab. Legen Sie in der SES-Konsole SMTP-Zugangsdaten an, in der Region dieses Hosts; die Schlüssel eines AWS-Benutzers sind nicht dasselbe.',
  'signIn.aws-account-not-signed-up-amazon':
    'Das AWS-Konto ist nicht für Amazon SES angemeldet. Schalten Sie SES in der Konsole ein, in der Region dieses Hosts.',
  'signIn.sendgrid-refuses-credentials':
    'SendGrid lehnt die Zugangsdaten ab. Der Benutzername ist das Wort apikey, das Passwort ein API-Schlüssel, der Mails senden darf.',
  'signIn.mailgun-refuses-credentials':
    'Mailgun lehnt die Zugangsdaten ab. Verwenden Sie SMTP-Benutzer und Passwort der sendenden Domain, nicht den API-Schlüssel; Domains in der EU haben den Host smtp.eu.mailgun.org.',
  'signIn.postmark-refuses-credentials':
    'Postmark lehnt die Zugangsdaten ab. Verwenden Sie das API-Token des Servers als Benutzername und als Passwort; ein API-Token des Kontos geht nicht.',
  'signIn.mailjet-refuses-credentials':
    'Mailjet lehnt die Zugangsdaten ab. Der Benutzername ist der API-Schlüssel, das Passwort der geheime Schlüssel.',
  'signIn.brevo-refuses-credentials':
    'Brevo lehnt die Zugangsdaten ab. Verwenden Sie Login und SMTP-Schlüssel der Seite „SMTP & API“; ein API-Schlüssel geht nicht.',
  'signIn.provider-not-know-address-portal-sends':
    'Der Anbieter kennt die Adresse nicht, von der das Portal sendet. Ergänzen Sie die oben genannte Adresse bei den zugelassenen in den Sicherheitseinstellungen des Kontos.',
  'signIn.account-not-send-smtp-yet':
    'Das Konto darf noch nicht über SMTP senden. Bitten Sie den Anbieter, es freizuschalten.',
  'signIn.zoho-refuses-password':
    'Zoho lehnt das Passwort ab. Verwenden Sie den Host der Region, in der das Konto ist (smtp.zoho.com, .eu, .in …), und ein App-Passwort, wenn die Bestätigung in zwei Schritten an ist.',
  'signIn.yahoo-takes-no-account-password':
    'Yahoo nimmt hier kein Passwort des Kontos. Legen Sie in den Sicherheitseinstellungen des Kontos ein App-Passwort an und verwenden Sie dieses.',
  'signIn.icloud-takes-no-account-password':
    'iCloud nimmt hier kein Passwort des Kontos. Legen Sie unter account.apple.com ein anwendungsspezifisches Passwort an und verwenden Sie dieses.',
  'signIn.fastmail-takes-no-account-password':
    'Fastmail nimmt hier kein Passwort des Kontos. Legen Sie ein App-Passwort mit Zugriff auf SMTP an und verwenden Sie dieses.',
  'signIn.ovh-refuses-credentials':
    'OVH lehnt die Zugangsdaten ab. Der Benutzername ist die ganze Adresse; prüfen Sie das Passwort dieses Postfachs.',
  'signIn.ionos-refuses-credentials':
    'IONOS lehnt die Zugangsdaten ab. Der Benutzername ist die ganze Adresse; prüfen Sie das Passwort dieses Postfachs, das nicht das des Kontos ist.',
  'signIn.provider-refuses-credentials':
    'Der Anbieter lehnt die Zugangsdaten ab. Erlauben Sie in den Einstellungen des Postfachs den Zugriff über POP3 und IMAP; mit Zwei-Faktor-Anmeldung verwenden Sie ein anwendungsspezifisches Passwort.',
  'signIn.provider-takes-no-account-password':
    'Der Anbieter nimmt hier kein Passwort des Kontos. Legen Sie für das Konto ein App-Passwort an und verwenden Sie dieses; oder melden Sie sich mit OAuth an.',
  'signIn.mail-server-refuses-username-password':
    'Der Mailserver lehnt Benutzername oder Passwort ab. Prüfen Sie beide; manche Server wollen die ganze Adresse als Benutzername.',
  'signIn.server-wants-credentials':
    'Der Server will Zugangsdaten. Tragen Sie Benutzername und Passwort ein und schalten Sie die Anmeldung ein.',
  'signIn.server-cannot-check-credentials-now':
    'Der Server kann die Zugangsdaten zurzeit nicht prüfen; es wird von selbst wieder versucht.',
  'signIn.server-still-cannot-check-credentials':
    'Der Server kann die Zugangsdaten noch immer nicht prüfen. Prüfen Sie Benutzername und Passwort und fragen Sie dessen Administration, ob der Dienst hinter der Anmeldung läuft.',
  'signIn.server-takes-no-credentials-port':
    'An diesem Port nimmt der Server keine Zugangsdaten. Verwenden Sie Port 587, oder schalten Sie die Anmeldung aus.',
  'signIn.server-takes-no-credentials-point':
    'An dieser Stelle nimmt der Server keine Zugangsdaten. Verwenden Sie Port 587 mit STARTTLS, oder schalten Sie die Anmeldung aus.',
  'signIn.server-wants-credentials-tls-first':
    'Der Server will zuerst Zugangsdaten oder TLS. Tragen Sie Benutzername und Passwort ein und schalten Sie STARTTLS ein.',
  'signIn.server-wants-safer-way-signin':
    'Der Server will eine sicherere Art der Anmeldung. Schalten Sie TLS ein; ist es an, fragen Sie dessen Administration, welche Verfahren er erlaubt.',
  'signIn.password-must-set-anew-before-way':
    'Bevor diese Art der Anmeldung geht, muss das Passwort neu gesetzt werden. Ändern Sie das Passwort des Kontos und tragen Sie es hier ein.',
  'signIn.password-account-expired':
    'Das Passwort des Kontos ist abgelaufen. Setzen Sie ein neues und tragen Sie es hier ein.',
  'signIn.account-locked':
    'Das Konto ist gesperrt. Bitten Sie dessen Administration, es freizugeben, und prüfen Sie, dass nichts anderes es mit einem alten Passwort verwendet.',
  'signIn.server-seen-too-many-signin':
    'Der Server hat zu viele Anmeldungen gesehen. Er wird eine Weile in Ruhe gelassen und dann wieder versucht.',
  'signIn.server-cannot-check-token-now':
    'Der Server kann das Token zurzeit nicht prüfen; es wird von selbst wieder versucht. Manche Server sagen das auch eine Weile, nachdem sie Token abgelehnt haben: Bleibt es so, prüfen Sie, ob das Postfach das ist, an dem die Anmeldung geschah.',
  'signIn.server-still-cannot-check-token':
    'Der Server kann das Token noch immer nicht prüfen; manche sagen das, nachdem sie Token abgelehnt haben. Prüfen Sie, ob das Postfach das ist, an dem die Anmeldung geschah, und testen Sie dann noch einmal.',
  'signIn.token-not-allow-send-mail':
    'Das Token erlaubt nicht, Mails zu senden. Ergänzen Sie den Geltungsbereich, den der Server oben nennt, und holen Sie ein neues Refresh-Token.',
  'signIn.server-not-know-way-signin':
    'Der Server kennt diese Art der Anmeldung nicht. Wählen Sie das andere Verfahren (XOAUTH2 oder OAUTHBEARER); kennt er keines, ist der Port nicht der zum Einliefern, oder er will ein Passwort.',
  'signIn.server-not-take-credentials-way':
    'Der Server nimmt Zugangsdaten so nicht. Vielleicht muss zuerst TLS eingeschaltet werden; sonst fragen Sie dessen Administration, welche Verfahren er erlaubt.',
  'signIn.mail-server-refuses-token':
    'Der Mailserver lehnt das Token ab, auch ein neues. Das Postfach muss das Konto sein, mit dem die Anmeldung geschah, und der Geltungsbereich muss erlauben, Mails zu senden.',
};
