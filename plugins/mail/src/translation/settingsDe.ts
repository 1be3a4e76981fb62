/** Die deutschen Texte des Reiters „SMTP-Einstellungen“. */
export const settingsDe = {
  'settings.loading': 'Die Einstellungen des Mailservers werden geladen…',
  'settings.failed': 'Die Einstellungen konnten nicht geladen werden',
  'settings.retry': 'Erneut versuchen',
  'settings.form': 'Mailserver',
  'settings.readOnly':
    'Sie dürfen diese Einstellungen sehen, aber nicht ändern. Fragen Sie die Administration nach der Berechtigung {{permission}}.',
  'settings.locked': 'Durch {{key}} in app-config festgelegt; dort zu ändern.',
  'settings.invalid_one': '{{count}} Feld ist zu berichtigen: {{fields}}',
  'settings.invalid_other': '{{count}} Felder sind zu berichtigen: {{fields}}',
  'settings.field.enabled': 'Mails senden',
  'settings.field.sender': 'Versand über',
  'settings.field.connectionType': 'Verbindungsart',
  'settings.field.preset': 'Anbieter',
  'settings.field.host': 'Host',
  'settings.field.port': 'Port',
  'settings.field.security': 'Sicherheit',
  'settings.field.authentication': 'Art der Anmeldung',
  'settings.field.username': 'Benutzername',
  'settings.field.password': 'Passwort',
  'settings.field.fromEmail': 'Absenderadresse (From)',
  'settings.field.fromName': 'Absendername',
  'settings.field.replyTo': 'Antwort an (Reply-To)',
  'settings.field.envelopeSender': 'Absender des Umschlags',
  'settings.field.certificateAuthority': 'Eigene Zertifizierungsstelle (PEM)',
  'settings.field.serverName': 'Erwarteter Servername',
  'settings.field.ehloName': 'EHLO-Name',
  'settings.field.connectionTimeoutSeconds': 'Verbindungsfrist in Sekunden',
  'settings.field.greetingTimeoutSeconds': 'Begrüßungsfrist in Sekunden',
  'settings.field.idleTimeoutSeconds': 'Wartefrist in Sekunden',
  'settings.field.maxConnections': 'Gleichzeitige Verbindungen',
  'settings.field.messagesPerMinute': 'Mails pro Minute',
  'settings.field.messagesPerDay': 'Mails pro Tag',
  'settings.field.properties': 'Zusätzliche Eigenschaften (JSON)',
  'settings.hint.host': 'Nur der Name, zum Beispiel smtp.example.com.',
  'settings.hint.username': 'Meist die Adresse des sendenden Kontos.',
  'settings.hint.fromEmail': 'Die Adresse, die andere als Absender sehen.',
  'settings.hint.fromName':
    'Steht vor der Adresse, zum Beispiel „Entwicklerportal“.',
  'settings.hint.replyTo':
    'Wohin Antworten gehen; leer: an die Absenderadresse.',
  'settings.hint.envelopeSender':
    'Wohin Fehlerberichte gehen; leer: an die Absenderadresse.',
  'settings.hint.certificateAuthority':
    'Nur für einen Server, dessen Zertifikat keine öffentliche Stelle unterschrieben hat.',
  'settings.hint.serverName':
    'Nur wenn das Zertifikat einen anderen Namen als den Host trägt.',
  'settings.hint.ehloName':
    'Wie sich das Portal dem Server vorstellt (EHLO, die Begrüßung von SMTP).',
  'settings.hint.maxConnections': 'Von jedem Backend des Portals.',
  'settings.hint.messagesPerMinute':
    'Von allen Backends zusammen. Leer: keine Grenze.',
  'settings.hint.messagesPerDay':
    'In jeweils 24 Stunden. Ein Zwanzigstel bleibt für Mails, auf die jemand wartet. Leer: keine Grenze.',
  'settings.hint.properties':
    'Namen von JavaMail, zum Beispiel {{example}}. Ein unbekannter Name wird abgelehnt.',
  'settings.choice.noPreset': 'Auswählen, um das Formular zu füllen',
  'settings.choice.ownPreset': 'Eigener Mailserver',
  'settings.choice.basic': 'Basic-Authentifizierung (Passwort)',
  'settings.choice.oauth': 'OAuth-Authentifizierung (Token)',
  'settings.choice.none': 'Keine',
  'settings.choice.on': 'an',
  'settings.choice.off': 'aus',
  'settings.choice.default': 'Der Standardserver des Portals',
  'settings.choice.own': 'Unser eigener Server',
  'settings.security.starttls': 'Verschlüsselt mit STARTTLS',
  'settings.security.implicit-tls': 'TLS vom ersten Byte an',
  'settings.security.starttls-if-offered': 'STARTTLS, falls angeboten',
  'settings.security.none': 'Nicht verschlüsselt',
  'settings.security.usualPort': '{{security}}, Port {{port}}',
  'settings.security.safe.starttls':
    'Das Gespräch wird verschlüsselt, ehe Geheimes gesagt wird, oder es endet.',
  'settings.security.safe.implicit-tls': 'Nichts wird unverschlüsselt gesagt.',
  'settings.security.unsafe':
    'Andere können unterwegs mitlesen. Mit Passwort wird das abgelehnt, außer app-config erlaubt es.',
  'settings.error.host':
    'Der Host wird gebraucht, zum Beispiel smtp.example.com.',
  'settings.error.fromEmail':
    'Die Adresse wird gebraucht, zum Beispiel portal@example.com.',
  'settings.error.username': 'Der Benutzername wird zur Anmeldung gebraucht.',
  'settings.error.password': 'Das Passwort wird zur Anmeldung gebraucht.',
  'settings.error.count': 'Eine ganze Zahl von {{min}} bis {{max}}.',
  'settings.error.json': 'Das ist kein JSON; es sieht so aus: {{example}}',
  'settings.error.jsonAt':
    'Das ist kein JSON: In Zeile {{line}}, Spalte {{column}} geht es nicht weiter.',
  'settings.error.pem':
    'Das ist kein Zertifikat in PEM: Fügen Sie alles ein, von -----BEGIN CERTIFICATE----- bis -----END CERTIFICATE-----.',
  'settings.error.properties':
    'Es muss ein Objekt aus Namen mit Texten, Zahlen, true oder false sein.',
  'settings.mail.title': 'Mail',
  'settings.mail.on': 'Mail ist eingeschaltet: Das Portal sendet.',
  'settings.mail.onInVain':
    'Mail ist eingeschaltet, aber es gibt noch keinen Mailserver. Mails warten; Aktivierung, Einladungen und neue Passwörter gelingen erst, wenn Mail funktioniert.',
  'settings.mail.off':
    'Mail ist ausgeschaltet. Mails warten; Aktivierung, Einladungen und neue Passwörter gelingen erst, wenn Mail funktioniert.',
  'settings.mail.turnsOff':
    'Nach dem Speichern warten Mails. Aktivierung, Einladungen und neue Passwörter gelingen erst, wenn Mail wieder funktioniert.',
  'settings.mail.turnsOn': 'Nach dem Speichern sendet das Portal.',
  'settings.mail.waiting_zero': 'Jetzt wartet keine Mail.',
  'settings.mail.waiting_one': 'Jetzt wartet {{count}} Mail.',
  'settings.mail.waiting_other': 'Jetzt warten {{count}} Mails.',
  'settings.server.title': 'Server',
  'settings.server.sentence':
    'Welcher Mailserver die Mails des Portals annimmt.',
  'settings.signIn.title': 'Anmeldung',
  'settings.signIn.sentence': 'Wie das Portal dem Server beweist, wer es ist.',
  'settings.sender.title': 'Absender',
  'settings.sender.sentence':
    'Von wem die Mails sind und wohin Antworten gehen.',
  'settings.advanced.title': 'Erweitert',
  'settings.advanced.sentence':
    'Zertifikat, Namen, Fristen und Grenzen; selten nötig.',
  'settings.fallback.title': 'Ersatzserver',
  'settings.fallback.sentence':
    'Mails gehen über ihn, solange der erste Server nicht funktioniert. Der Absender ist derselbe.',
  'settings.fallback.switch':
    'Einen zweiten Server nutzen, solange der erste nicht antwortet',
  'settings.fallback.field': 'Ersatzserver: {{name}}',
  'settings.fallback.fields': 'Ersatzserver ({{names}})',
  'settings.fallback.noOAuth': 'OAuth gibt es nur für den ersten Server.',
  'settings.fallback.advanced': 'Erweitert: Zertifikat und Grenzen',
  'settings.fallback.invalid':
    'Der Ersatzserver in app-config ist nicht brauchbar:',
  'settings.fallback.ready': 'Er steht bereit.',
  'settings.fallback.none':
    'Jetzt steht keiner bereit: Er ist dort ausgeschaltet, oder der erste Server ist nicht brauchbar.',
  'settings.defaultServer.not-configured':
    'Es gibt keinen Standardserver. Der Betrieb legt ihn als mail.smtp in app-config fest; oder wählen Sie einen eigenen Server.',
  'settings.defaultServer.off':
    'Der Standardserver ist in app-config ausgeschaltet.',
  'settings.defaultServer.invalid':
    'Der Standardserver in app-config ist nicht brauchbar:',
  'settings.defaultServer.ready':
    'Er ist als mail.smtp in app-config festgelegt und nur dort zu ändern.',
  'settings.defaultServer.server': 'Server',
  'settings.defaultServer.security': 'Sicherheit',
  'settings.defaultServer.signsIn': 'Anmeldung',
  'settings.defaultServer.signsInYes': 'mit Benutzername und Passwort',
  'settings.defaultServer.signsInNo': 'keine',
  'settings.defaultServer.from': 'Absender',
  'settings.defaultServer.back': 'Zurück zum Standardserver',
  'settings.preset.label': 'Was {{provider}} verlangt',
  'settings.preset.limitsLink': 'Was der Anbieter dazu schreibt',
  'settings.preset.limits':
    'Seine Grenzen sind unter „Erweitert“ eingetragen ({{limits}}). Ändern Sie sie, wenn für Ihr Konto andere gelten.',
  'settings.preset.link.app-password-google': 'App-Passwort anlegen',
  'settings.preset.link.app-password-yahoo': 'App-Passwort anlegen',
  'settings.preset.link.app-password-zoho': 'Passwort anlegen',
  'settings.preset.link.app-password-fastmail': 'So legen Sie eines an',
  'settings.preset.link.relay-by-address': 'So wird das Relay eingerichtet',
  'settings.preset.link.smtp-auth-switch': 'So wird es eingeschaltet',
  'settings.preset.link.basic-ends-december-2026': 'Was Microsoft dazu sagt',
  'settings.preset.link.ses-credentials': 'So legen Sie sie an',
  'settings.preset.link.ses-sandbox': 'So verlassen Sie sie',
  'settings.preset.link.sendgrid-apikey': 'API-Schlüssel anlegen',
  'settings.preset.link.mailgun-login': 'Wo sie zu finden sind',
  'settings.preset.link.postmark-token': 'Wo es zu finden ist',
  'settings.preset.app-password-google':
    'Ihr normales Passwort geht nicht. Schalten Sie die Bestätigung in zwei Schritten ein und legen Sie ein App-Passwort an.',
  'settings.preset.app-password-yahoo':
    'Ihr normales Passwort geht nicht. Legen Sie in den Sicherheitseinstellungen des Kontos ein App-Passwort an.',
  'settings.preset.app-password-zoho':
    'Mit Zwei-Faktor-Anmeldung legen Sie ein anwendungsspezifisches Passwort an.',
  'settings.preset.zoho-host':
    'Konten mit eigener Domain haben smtppro.zoho.com. Außerhalb der USA endet der Host wie die Adresse Ihres Zoho, zum Beispiel smtppro.zoho.eu.',
  'settings.preset.app-password-fastmail':
    'Ihr normales Passwort geht nicht. Legen Sie ein App-Passwort mit Zugriff auf SMTP an.',
  'settings.preset.from-equals-user':
    'Die Absenderadresse muss die Adresse des Benutzers sein oder eine, als die das Konto senden darf.',
  'settings.preset.relay-by-address':
    'Die Administration des Workspace schaltet den SMTP-Relay-Dienst ein und trägt dort die IP-Adresse des Portals ein, wenn Sie sich nicht anmelden.',
  'settings.preset.relay-own-domain':
    'Absenderadresse und EHLO-Name (unter „Erweitert“) müssen zu einer Domain des Workspace gehören.',
  'settings.preset.smtp-auth-switch':
    'SMTP AUTH muss eingeschaltet sein, für die Organisation oder für dieses Postfach.',
  'settings.preset.basic-ends-december-2026':
    'Microsoft schaltet die Anmeldung mit Passwort für bestehende Organisationen Ende Dezember 2026 ab. Die Administration kann sie noch einige Zeit wieder einschalten; neue Organisationen haben sie nicht.',
  'settings.preset.personal-no-basic':
    'Persönliche Konten nehmen hier kein Passwort mehr an, nur OAuth.',
  'settings.preset.ses-credentials':
    'Legen Sie in der SES-Konsole SMTP-Zugangsdaten an; Zugriffsschlüssel gehen nicht.',
  'settings.preset.ses-region':
    'Setzen Sie im Host Ihre Region an die Stelle von us-east-1.',
  'settings.preset.ses-sandbox':
    'Ein neues Konto darf nur an bestätigte Adressen schreiben, bis es die Sandbox verlässt.',
  'settings.preset.sendgrid-apikey':
    'Der Benutzername ist das Wort apikey; das Passwort ist ein API-Schlüssel mit dem Recht zu senden.',
  'settings.preset.verified-sender':
    'Die Absenderadresse oder ihre ganze Domain muss dort bestätigt sein.',
  'settings.preset.mailgun-login':
    'Benutzername und Passwort sind die SMTP-Zugangsdaten Ihrer sendenden Domain.',
  'settings.preset.mailgun-region':
    'Domains in der EU haben smtp.eu.mailgun.org.',
  'settings.preset.postmark-token':
    'Benutzername und Passwort sind beide das Server-API-Token.',
  'settings.password.stored': '{{name}}: gespeichert, {{age}}',
  'settings.password.storedUndated': '{{name}}: gespeichert',
  'settings.password.rotate':
    'Das ist lange her. Ändern Sie es beim Anbieter, dann hier.',
  'settings.password.replace': 'Ersetzen',
  'settings.password.keep': 'Beim Gespeicherten bleiben',
  'settings.password.again':
    'Geben Sie das Passwort noch einmal ein: Das gespeicherte gehört zu dem Server und dem Benutzer, die gespeichert sind, und geht nirgendwo anders hin.',
  'settings.password.unsealed':
    'Passwörter und Tokens können noch nicht gespeichert werden',
  'settings.password.unsealedAdvice':
    'Es gibt keinen Schlüssel, um sie zu versiegeln. Der Betrieb ergänzt einen in app-config:',
  'settings.bar.label': 'Nicht gespeicherte Änderungen',
  'settings.bar.changed': 'Geändert: {{fields}}',
  'settings.bar.accepted': 'Mit diesen Werten getestet.',
  'settings.bar.arrived':
    'Mit diesen Werten getestet; die Mail ist angekommen.',
  'settings.bar.failed':
    'Der Test mit diesen Werten ist gescheitert; Speichern ist möglich.',
  'settings.bar.inconclusive':
    'Im Test mit diesen Werten bat der Server um Geduld; Speichern ist möglich.',
  'settings.bar.none':
    'Mit diesen Werten nicht getestet; Speichern ist möglich.',
  'settings.bar.discard': 'Verwerfen',
  'settings.bar.save': 'Speichern',
  'settings.bar.saving': 'Wird gespeichert…',
  'settings.bar.shortcut': 'Strg+Enter oder ⌘+Enter speichert.',
  'settings.waiting.title_one': '{{count}} Mail wartet: jetzt senden?',
  'settings.waiting.title_other': '{{count}} Mails warten: jetzt senden?',
  'settings.waiting.text':
    'Sie konnten bisher nicht gesendet werden. Verworfen bekommt sie niemand. In den Zustellungen bleiben sie als zurückgezogen stehen; Einladungen und Links für neue Passwörter sind endgültig verloren.',
  'settings.waiting.cancel': 'Noch nicht speichern',
  'settings.waiting.discard': 'Speichern und verwerfen',
  'settings.waiting.send': 'Speichern und senden',
  'settings.saved': 'Gespeichert. Es gilt ab jetzt, ohne Neustart.',
  'settings.savedUntested':
    'Gespeichert, ohne bestandenen Test. Es gilt ab jetzt.',
  'settings.notSaved': 'Das wurde nicht gespeichert: {{reason}}',
  'settings.last.savedBy': 'Zuletzt gespeichert {{age}} von {{person}}',
  'settings.last.saved': 'Zuletzt gespeichert {{age}}',
  'settings.last.undo': 'Letztes Speichern zurücknehmen',
  'settings.last.undoing': 'Wird zurückgenommen…',
  'settings.last.changes': 'Das letzte Speichern hat geändert: {{changes}}',
  'settings.last.undone': 'Das letzte Speichern ist zurückgenommen.',
  'settings.last.notUndone':
    'Das letzte Speichern konnte nicht zurückgenommen werden: {{reason}}',
  'settings.conflict.title': '{{person}} hat inzwischen gespeichert',
  'settings.conflict.somebody': 'Jemand',
  'settings.conflict.text':
    'Ihre Werte stehen noch auf dem Bildschirm und sind nicht gespeichert. Diese unterscheiden sich:',
  'settings.conflict.loaded':
    'Jetzt stehen die gespeicherten Werte auf dem Bildschirm. Ihre waren:',
  'settings.conflict.same': 'Nichts unterscheidet sich von Ihren Werten.',
  'settings.conflict.difference':
    '{{field}}: dort {{theirs}}, bei Ihnen {{mine}}',
  'settings.conflict.yours': '{{field}}: {{mine}}',
  'settings.conflict.empty': '(leer)',
  'settings.conflict.secret': '(nicht gezeigt)',
  'settings.conflict.load': 'Gespeicherte laden',
  'settings.conflict.keep': 'Meine behalten',
  'settings.conflict.useMine': 'Meinen Wert nehmen',
  'settings.conflict.useMineFor': 'Meinen Wert nehmen: {{field}}',
  'settings.conflict.done': 'Fertig',
  'settings.guide.title': 'Mail in drei Schritten einrichten',
  'settings.guide.choose': 'Auswählen',
  'settings.guide.chooseText':
    'Tragen Sie Server, Anmeldung und Absenderadresse ein.',
  'settings.guide.test': 'Testen',
  'settings.guide.testText':
    'Senden Sie mit den Werten auf dem Bildschirm eine Mail an sich selbst.',
  'settings.guide.save': 'Speichern',
  'settings.guide.saveText': 'Ab dann sendet das Portal.',
  'settings.guide.isDone': 'erledigt',
  'settings.guide.accepted': 'erledigt: der Server hat die Mail angenommen',
  'settings.guide.arrived': 'erledigt: die Mail ist angekommen',
  'settings.guide.dismiss': 'Diese Schritte ausblenden',
};
