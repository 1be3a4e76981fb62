/** Warum mit einem Mailserver kein Gespräch zustande kommt. */
export const server = {
  'server.portal-shutting-down':
    'Das Portal fährt herunter; es wurde nichts gesendet',
  'server.connection-ended-after-whole-message-handed':
    'Die Verbindung endete, nachdem die ganze Mail übergeben war und bevor der Server sie bestätigte. Vielleicht ist sie angekommen; sie wird noch einmal gesendet und kommt dann zweimal an.',
  'server.name-mail-server-not-exist':
    'Den Namen des Mailservers gibt es nicht. Prüfen Sie die Schreibweise; einen internen Namen muss der Nameserver kennen, den das Portal verwendet.',
  'server.name-mail-server-not-looked-up':
    'Der Name des Mailservers ließ sich nicht nachschlagen. Prüfen Sie, ob das Portal seinen Nameserver erreicht.',
  'server.nothing-answers-port':
    'An diesem Port antwortet nichts: Der Server läuft nicht, der Port ist falsch (üblich sind 587 und 465), oder eine Firewall lehnt ab.',
  'server.no-way-through-network-mail-server':
    'Durch das Netz führt kein Weg zum Mailserver. Fragen Sie die Netzwerkadministration.',
  'server.mail-server-not-answer':
    'Der Mailserver antwortet nicht. Vielleicht verwirft eine Firewall die Verbindung: Viele Clouds sperren Port 25; versuchen Sie 587, oder lassen Sie den Port öffnen.',
  'server.server-took-connection-said-nothing':
    'Der Server nahm die Verbindung an, sagte aber nichts. Ist der Port für TLS vom ersten Byte an (465), schalten Sie das ein; sonst ist der Server überlastet, oder eine Firewall steht dazwischen.',
  'server.portal-shutting-down-message':
    'Das Portal fuhr gerade herunter. Die Mail wird gesendet, wenn es wieder läuft.',
  'server.web-server-proxy-answers-port':
    'An diesem Port antwortet ein Webserver oder Proxy, kein Mailserver. Prüfen Sie Host und Port.',
  'server.server-not-begin-tls-port':
    'An diesem Port beginnt der Server nicht mit TLS. Verwenden Sie STARTTLS (meist Port 587) statt TLS vom ersten Byte an.',
  'server.certificate-mail-server-signed-nobody-itself':
    'Das Zertifikat des Mailservers ist von niemandem als sich selbst signiert; es wurde nichts gesendet. Geben Sie dem Server ein Zertifikat, das sich prüfen lässt, oder machen Sie seines vertraut: als eigene Zertifizierungsstelle in den Mail-Einstellungen oder mit NODE_EXTRA_CA_CERTS am Portal.',
  'server.certificate-mail-server-comes-authority-portal':
    'Das Zertifikat des Mailservers kommt von einer Zertifizierungsstelle, die das Portal nicht kennt; es wurde nichts gesendet. Machen Sie diese Stelle vertraut, in den Mail-Einstellungen oder mit NODE_EXTRA_CA_CERTS am Portal; oder lassen Sie den Server seine ganze Kette senden.',
  'server.certificate-mail-server-another-name':
    'Das Zertifikat des Mailservers gilt für einen anderen Namen; es wurde nichts gesendet. Verwenden Sie einen der Namen darin als Host, oder tragen Sie ihn als erwarteten Servernamen ein (sslTrust).',
  'server.certificate-mail-server-run-out':
    'Das Zertifikat des Mailservers ist abgelaufen; es wurde nichts gesendet. Dessen Administration muss es erneuern.',
  'server.mail-server-speaks-only-tls-1':
    'Der Mailserver spricht nur TLS 1.1 oder älter, das nicht mehr schützt. Dessen Administration muss ihn aktualisieren.',
  'server.server-offers-no-starttls-although-required':
    'Der Server bietet kein STARTTLS an, obwohl es verlangt ist; es wurde nichts gesendet. Prüfen Sie den Port (587 für STARTTLS, 465 für TLS vom ersten Byte an); ist er richtig, kann es bedeuten, dass jemand die Verbindung manipuliert.',
  'server.mail-server-refuses-credentials':
    'Der Mailserver lehnt die Zugangsdaten ab. Prüfen Sie Benutzername und Passwort; manche Server wollen die ganze Adresse als Benutzername.',
  'server.mail-server-refuses-sender':
    'Der Mailserver lehnt den Absender ab. Prüfen Sie die Absenderadresse und ob das Konto mit ihr senden darf.',
  'server.mail-server-refuses-recipient':
    'Der Mailserver lehnt diesen Empfänger ab. Prüfen Sie die Adresse der Person im Katalog.',
  'server.mail-server-refuses-one-recipient-after':
    'Der Mailserver lehnt mit denselben Worten einen Empfänger nach dem anderen ab; an den Adressen liegt es also nicht. Prüfen Sie, ob das Konto überhaupt an andere senden darf, und fragen Sie mit den Worten oben die Administration des Servers. Was vorher abgelehnt wurde, lässt sich auf der Seite „Zustellungen“ noch einmal senden.',
  'server.mail-server-refuses-message-because':
    'Der Mailserver lehnt diese Mail wegen ihres Inhalts ab. Andere kommen vielleicht durch.',
  'server.connection-mail-server-failed':
    'Die Verbindung zum Mailserver ist gescheitert. Es wird wieder versucht; bleibt es so, fragen Sie die Administration des Servers oder des Netzes.',
  'server.mail-server-asks-try-again-later':
    'Der Mailserver bittet, es später wieder zu versuchen. Das geschieht von selbst.',
  'server.mail-server-not-want-talk-portal':
    'Der Mailserver will mit dem Portal nicht sprechen. Prüfen Sie Host und Port und fragen Sie mit den Worten oben dessen Administration.',
  'server.host-takes-no-mail':
    'Dieser Host nimmt keine Mails, oder keine von der Adresse des Portals. Prüfen Sie den Namen; stimmt er, bitten Sie dessen Administration, das Portal zuzulassen.',
  'server.server-wants-portal-call-itself-full':
    'Der Server will, dass sich das Portal mit vollständigem Namen vorstellt. Setzen Sie den EHLO-Namen (mail.smtp.ehloName) auf einen solchen, etwa portal.example.com.',
  'server.portal-introduces-itself-name-not-own':
    'Das Portal stellt sich mit einem Namen vor, der nicht seiner ist. Setzen Sie den EHLO-Namen (mail.smtp.ehloName) auf den Namen des Portals.',
  'server.answers-not-know-ehlo':
    'Was dort antwortet, kennt EHLO nicht: ein sehr alter Server, oder eine Firewall, die mitliest. Bitten Sie die Netzwerkadministration, SMTP unverändert durchzulassen.',
  'server.server-not-take-name-portal-calls':
    'Der Server nimmt den Namen nicht, mit dem sich das Portal vorstellt. Setzen Sie den EHLO-Namen (mail.smtp.ehloName) auf einen vollständigen, etwa portal.example.com.',
  'server.server-turns-address-portal-away':
    'Der Server weist die Adresse des Portals ab. Bitten Sie dessen Administration, sie zuzulassen, oder verwenden Sie den Port zum Einliefern (587 oder 465) und melden Sie sich an.',
  'server.portal-never-connects':
    'Dorthin verbindet sich das Portal nie. Verwenden Sie den Namen eines Mailservers; für einen auf derselben Maschine muss mail.policy.allowLoopback in app-config true sein.',
  'server.token-crossed-network-unprotected':
    'Das Token wäre ungeschützt durch das Netz gegangen, und das ist nie erlaubt. Verlangen Sie STARTTLS, oder verwenden Sie TLS vom ersten Byte an.',
  'server.password-crossed-network-unprotected':
    'Das Passwort wäre ungeschützt durch das Netz gegangen. Verlangen Sie STARTTLS, oder verwenden Sie TLS vom ersten Byte an.',
  'server.enter-username-password':
    'Tragen Sie Benutzername und Passwort ein, oder schalten Sie die Anmeldung aus, wenn der Server das Portal an seiner Adresse erkennt.',
  'server.server-takes-no-credentials-port':
    'An diesem Port nimmt der Server keine Zugangsdaten. Verwenden Sie den Port zum Einliefern (587 oder 465); oder schalten Sie die Anmeldung aus, wenn der Server das Portal an seiner Adresse erkennt.',
  'server.server-takes-tokens-another-way-than':
    'Der Server nimmt Token auf andere Weise, als gewählt ist. Wählen Sie XOAUTH2 als Verfahren.',
  'server.server-takes-tokens-another-way-than-one':
    'Der Server nimmt Token auf andere Weise, als gewählt ist. Wählen Sie OAUTHBEARER als Verfahren.',
  'server.server-lets-nobody-signin-port':
    'An diesem Port lässt der Server niemanden sich anmelden. Verwenden Sie den Port zum Einliefern (587 oder 465); oder schalten Sie die Anmeldung aus, wenn der Server das Portal an seiner Adresse erkennt.',
  'server.server-takes-no-tokens':
    'Der Server nimmt keine Token. Melden Sie sich mit Benutzername und Passwort an, oder bitten Sie dessen Administration, OAuth einzuschalten.',
  'server.provider-tokens-answers-too-slowly':
    'Der Anbieter der Token antwortet zu langsam. Er wird von selbst wieder gefragt; bleibt es so, prüfen Sie, ob das Portal den Anbieter erreicht.',
  'server.ended-before-time':
    'Es wurde vor der Zeit beendet. Versuchen Sie es noch einmal.',
  'server.address-recipient-cannot-written':
    'An die Adresse des Empfängers lässt sich nicht schreiben. Berichtigen Sie sie im Katalog.',
  'server.server-makes-senders-not-know-wait':
    'Der Server lässt Absender, die er nicht kennt, einige Minuten warten. Es wird von selbst wieder versucht.',
  'server.mail-server-trouble-own':
    'Der Mailserver hat selbst eine Störung. Es wird von selbst wieder versucht; dauert sie länger als eine Stunde, sagen Sie es dessen Administration.',
  'server.mail-server-no-room-left-now':
    'Der Mailserver hat zurzeit keinen Platz mehr. Es wird von selbst wieder versucht; sagen Sie es dessen Administration.',
  'server.server-waiting-portal-too-long':
    'Der Server wartete zu lange auf das Portal. Es wird von selbst wieder versucht; bleibt es so, prüfen Sie das Netz dazwischen.',
  'server.receiver-wants-tls-all-way':
    'Der Empfänger will TLS auf dem ganzen Weg. Es wird von selbst wieder versucht; bleibt es so, schalten Sie STARTTLS verpflichtend ein.',
  'server.receiver-takes-mail-only-servers-listed':
    'Der Empfänger nimmt Mails nur von Servern auf seiner Liste. Bitten Sie dessen Administration, die Adresse zu ergänzen, von der Mails hinausgehen.',
  'server.mail-server-ended-conversation-now':
    'Der Mailserver hat das Gespräch vorerst beendet. Es wird von selbst wieder versucht.',
  'server.tls-mail-server-out-order-now':
    'Das TLS des Mailservers ist zurzeit gestört. Es wird von selbst wieder versucht; bleibt es so, bitten Sie dessen Administration, das Zertifikat zu prüfen.',
  'server.server-takes-credentials-only-over-tls':
    'Der Server nimmt Zugangsdaten nur über TLS. Schalten Sie STARTTLS ein.',
  'server.server-demands-tls':
    'Der Server verlangt TLS. Schalten Sie STARTTLS ein, verpflichtend.',
  'server.server-way-cannot-protect-message-asked':
    'Ein Server auf dem Weg kann die Mail nicht so schützen, wie es verlangt war. Bitten Sie die Administration des Servers, sie ohne REQUIRETLS zu senden.',
  'server.name-mail-server-leads-address':
    'Der Name des Mailservers führt zu einer Adresse: Sie {{faultWords}}',
  'server.name-server-not-answer': 'Der Nameserver antwortet nicht',
  'server.name-no-address': 'Der Name hat keine Adresse',
  'server.settings-mean-signin':
    'Die Einstellungen wollen sich anmelden, sagen aber nicht, als wer oder womit; es wurde nichts gesendet',
  'server.connection-not-protected-tls':
    'Die Verbindung ist nicht durch TLS geschützt; es wurde nichts gesendet',
  'server.server-not-offer-signin':
    'Der Server bietet keine Anmeldung an, oder nur Arten, die hier nicht bekannt sind; es wurde nichts gesendet',
  'server.no-way-signin': 'keine Art der Anmeldung',
  'server.server-offers-not':
    'Der Server bietet {{offerWords}} an, aber nicht {{wanted}}; es wurde nichts gesendet',
  'server.answers-no-mail-server':
    'Was dort antwortet, ist kein Mailserver; was es sagt, wird nicht gezeigt.',
  'server.token-not-come-time': 'Das Token kam nicht rechtzeitig',
  'server.called-off-before-token':
    'Es wurde abgebrochen, bevor es ein Token gab',
};
