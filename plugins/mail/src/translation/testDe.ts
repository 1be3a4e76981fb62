/** Die deutschen Texte des Tests auf dem Reiter „SMTP-Einstellungen“. */
export const testDe = {
  'settings.test.title': 'Test',
  'settings.test.sentence':
    'Führt das Gespräch mit dem Server mit den Werten auf dem Bildschirm und sendet eine echte Mail.',
  'settings.test.recipient': 'Testmail senden an',
  'settings.test.server.label': 'Welcher Server getestet wird',
  'settings.test.server.form': 'Erster Server',
  'settings.test.server.fallback': 'Ersatzserver',
  'settings.test.run': 'Testen',
  'settings.test.again': 'Noch einmal testen',
  'settings.test.running': 'Wird getestet…',
  'settings.test.cancel': 'Abbrechen',
  'settings.test.cancelled': 'Der Test wurde abgebrochen.',
  'settings.test.incomplete':
    'Der Test endete vor seinem Urteil. Starten Sie ihn noch einmal.',
  'settings.test.failed': 'Der Test konnte nicht laufen: {{reason}}',
  'settings.test.notAllowed':
    'Sie dürfen nicht testen; dazu gehört die Berechtigung {{permission}}.',
  'settings.test.noServer':
    'Es gibt noch keinen Server zu testen: Wählen Sie zuerst einen.',
  'settings.test.invalidRecipient':
    'Eine Adresse wird gebraucht, zum Beispiel ada@example.com.',
  'settings.test.stale':
    'Die Werte sind seitdem geändert; dieses Ergebnis gilt für die alten.',
  'settings.test.last': 'Die gespeicherten Werte wurden {{age}} getestet:',
  'settings.test.steps': 'Schritte des Tests',
  'settings.test.outcome.passed': 'Bestanden',
  'settings.test.outcome.inconclusive': 'Vom Server vertagt',
  'settings.test.outcome.failed': 'Gescheitert',
  'settings.test.putOff':
    'Bisher ist nichts falsch, aber es wurde keine Mail angenommen: Der Server bittet, es in einigen Minuten noch einmal zu versuchen, wie er es mit Absendern tut, die er noch nicht kennt (Greylisting). Mit seinen Mails tut das Portal das von selbst. Testen Sie in einer Viertelstunde noch einmal.',
  'settings.test.took': '{{duration}} s',
  'settings.test.evidence': 'Was der Server zu „{{step}}“ sagte',
  'settings.test.showEvidence': 'Was der Server sagte',
  'settings.test.repair': 'Zum Feld {{field}}',
  'settings.test.state.pending': 'Offen',
  'settings.test.state.running': 'Läuft',
  'settings.test.state.passed': 'Bestanden',
  'settings.test.state.warned': 'Bestanden mit Warnung',
  'settings.test.state.deferred': 'Vom Server vertagt',
  'settings.test.state.failed': 'Gescheitert',
  'settings.test.state.skipped': 'Ausgelassen',
  'settings.test.step.sanity': 'Werte',
  'settings.test.step.policy': 'Regeln dieses Portals',
  'settings.test.step.dns': 'Name',
  'settings.test.step.tcp': 'Verbindung',
  'settings.test.step.greeting': 'Begrüßung',
  'settings.test.step.tls': 'TLS',
  'settings.test.step.ehlo': 'Vorstellung',
  'settings.test.step.token': 'Token',
  'settings.test.step.auth': 'Anmeldung',
  'settings.test.step.mail-from': 'Absender',
  'settings.test.step.rcpt-to': 'Empfänger',
  'settings.test.step.data': 'Testmail',
  'settings.test.step.quit': 'Abschied',
  'settings.test.step.domain': 'Einträge der Absender-Domain',
  'settings.test.step.arrival': 'Ankunft',
  'settings.test.show': 'Einzelheiten',
  'settings.test.hide': 'Weniger',
  'settings.test.details': 'Einzelheiten: {{step}}',
  'settings.test.hideDetails': 'Weniger zu: {{step}}',
  'settings.test.facts': 'Herausgefunden: {{step}}',
  'settings.test.done': 'Eingetragen: {{words}}',
  'settings.test.filled':
    'Eingetragen: {{values}}. Noch ist nichts gespeichert.',
  'settings.test.filledTest': 'Testen Sie noch einmal, ob es hilft.',
  'settings.test.filledPassword':
    'Geben Sie das Passwort noch einmal ein und testen Sie dann wieder.',
  'settings.test.thisCertificate': 'das Zertifikat, das Sie verglichen haben',
  'settings.test.copy': 'Für den Support kopieren',
  'settings.test.report':
    'der Bericht dieses Tests, ohne Geheimnisse und Adressen',
  'settings.test.certificate.title': 'Zertifikat des Servers',
  'settings.test.certificate.chain': 'Kette der Zertifikate',
  'settings.test.certificate.verified': 'Vertraut',
  'settings.test.certificate.refused': 'Nicht vertraut',
  'settings.test.certificate.ofServer': 'Der Server',
  'settings.test.certificate.ofAuthority': 'Wer es signiert hat',
  'settings.test.certificate.subject': 'Für',
  'settings.test.certificate.issuer': 'Ausgestellt von',
  'settings.test.certificate.itself': '{{issuer}} (sich selbst)',
  'settings.test.certificate.names': 'Namen',
  'settings.test.certificate.valid': 'Gültig',
  'settings.test.certificate.fromUntil': '{{from}} bis {{until}}',
  'settings.test.certificate.expired': 'abgelaufen',
  'settings.test.certificate.notYet': 'noch nicht',
  // With a place to part it, which a telephone needs.
  'settings.test.certificate.fingerprint': 'SHA-256-Finger\u00ADabdruck',
  'settings.test.trust.title.authority':
    'Dieser Zertifizierungsstelle vertrauen?',
  'settings.test.trust.title.server': 'Diesem Zertifikat vertrauen?',
  'settings.test.trust.meaning.authority':
    'Das Portal nimmt dann jeden Mailserver an, für den diese Stelle signiert, unter dem Namen, den Sie festlegen. Wer den Schlüssel der Stelle hat, könnte sich als Ihr Mailserver ausgeben und Anmeldung und Mails lesen. Vertrauen Sie ihr nur, wenn sie zu Ihrer Organisation gehört.',
  'settings.test.trust.meaning.server':
    'Das Portal nimmt dann den Server an, der dieses Zertifikat hat, unter dem Namen, den Sie festlegen. Ist es nicht Ihr Mailserver, liest Anmeldung und Mails, wer ihn betreibt.',
  'settings.test.trust.replaces':
    'Es tritt an die Stelle dessen, was im Formular steht.',
  'settings.test.trust.compare':
    'Fragen Sie, wer den Mailserver betreibt, am Telefon oder persönlich nach dem SHA-256-Fingerabdruck, und vergleichen Sie:',
  'settings.test.trust.isSame':
    'Ich habe verglichen: Der Fingerabdruck ist derselbe.',
  'settings.test.trust.cancel': 'Nicht vertrauen',
  'settings.test.trust.confirm': 'Vertrauen und eintragen',
  'settings.test.arrival.waiting':
    'Vom Server angenommen; die Ankunft wird abgewartet',
  'settings.test.arrival.missing':
    'Vom Server angenommen, nach zehn Minuten nicht bestätigt',
  'settings.test.arrival.arrived': 'Angekommen',
  'settings.test.arrival.arrivedAfter': 'Angekommen nach {{duration}}',
  'settings.test.arrival.others':
    'Wer diesen Test gemacht hat, erfährt, ob seine Mail ankommt.',
  'settings.test.arrival.code': 'Code aus der Mail',
  'settings.test.arrival.hint':
    'Drücken Sie den Knopf in der Mail, oder geben Sie hier ihren Code ein.',
  'settings.test.arrival.noCode':
    'Der Code hat 8 Buchstaben und Ziffern, etwa K7QX-3MRT.',
  'settings.test.arrival.wrongCode': 'Das ist nicht der Code dieser Mail.',
  'settings.test.arrival.confirm': 'Bestätigen',
  'settings.test.arrival.confirming': 'Wird geprüft…',
};
