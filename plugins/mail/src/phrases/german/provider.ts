/** Was die Fehler von OAuth-Anbietern bedeuten. */
export const provider = {
  'provider.redirect-url-not-registered-oauth-client':
    'Die Redirect-URL ist beim OAuth-Client nicht registriert.',
  'provider.add-exactly-under-authorised-redirect-uris':
    'Ergänzen Sie genau {{urlWords}} unter „Autorisierte Weiterleitungs-URIs“; ein neuer Eintrag kann einige Minuten brauchen.',
  'provider.service-account-not-act-mailbox':
    'Das Dienstkonto darf nicht für das Postfach handeln.',
  'provider.admin-console':
    'Ergänzen Sie in der Admin-Konsole die Client-ID des Dienstkontos mit dem Geltungsbereich https://mail.google.com/ unter „Sicherheit“ → „API-Steuerung“ → „Domainweite Delegierung“.',
  'provider.google-not-accept-key-service-account':
    'Google nimmt den Schlüssel des Dienstkontos für dieses Postfach nicht an.',
  'provider.check-mailbox-exists-key-still-list':
    'Prüfen Sie, ob es das Postfach gibt, ob der Schlüssel noch in der Liste des Dienstkontos steht und ob die Uhr dieser Maschine richtig geht. Sonst geben Sie einen neuen Schlüssel ein.',
  'provider.google-not-know-client-id':
    'Google kennt die Client-ID nicht, oder der Clientschlüssel gehört nicht zu ihr.',
  'provider.copy-both-again-credentials':
    'Kopieren Sie beide noch einmal von „Anmeldedaten“ (Credentials); Google löscht Clients, die sechs Monate nicht verwendet werden.',
  'provider.organisation-session-control-asks-new-signin':
    'Die Sitzungssteuerung der Organisation verlangt eine neue Anmeldung.',
  'provider.let-workspace-administrator-trust-application':
    'Bitten Sie die Workspace-Administration, der Anwendung zu vertrauen, oder verwenden Sie ein Dienstkonto; drücken Sie dann „Refresh-Token holen“.',
  'provider.answer-signin-used-twice-too-old':
    'Die Antwort der Anmeldung wurde zweimal verwendet oder ist zu alt.',
  'provider.press-get-refresh-token-not-reload':
    'Drücken Sie „Refresh-Token holen“ und laden Sie die Seite nicht neu.',
  'provider.authorisation-ended':
    'Die Erlaubnis ist zu Ende: Das Passwort wurde geändert, der Zugriff widerrufen, sie wurde sechs Monate nicht verwendet, oder die Anwendung hat noch den Status „Test“, mit dem sie sieben Tage gilt.',
  'provider.if-application-testing':
    'Hat die Anwendung den Status „Test“, veröffentlichen Sie sie; drücken Sie dann „Refresh-Token holen“.',
  'provider.workspace-administrator-not-allow-application':
    'Die Workspace-Administration erlaubt die Anwendung nicht.',
  'provider.let-workspace-administrator-allow-under-api':
    'Bitten Sie die Workspace-Administration, sie unter „API-Steuerung“ → „App-Zugriffssteuerung“ zu erlauben.',
  'provider.permission-declined':
    'Die Erlaubnis wurde abgelehnt, oder das Konto ist nicht unter den Testnutzern der Anwendung.',
  'provider.press-get-refresh-token-again-accept':
    'Drücken Sie noch einmal „Refresh-Token holen“ und stimmen Sie zu.',
  'provider.application-accounts-organisation-only':
    'Die Anwendung ist nur für die Konten ihrer Organisation.',
  'provider.signin-account-organisation':
    'Melden Sie sich mit einem Konto dieser Organisation an.',
  'provider.google-refuses-request-set-up':
    'Google lehnt die Anfrage so ab, wie sie eingerichtet ist.',
  'provider.check-consent-screen-project-google-cloud':
    'Prüfen Sie den Zustimmungsbildschirm des Projekts in der Google Cloud Console.',
  'provider.google-takes-no-more-requests-application':
    'Google nimmt von der Anwendung vorerst keine Anfragen mehr an.',
  'provider.account-not-exist-tenant-entered':
    'Dieses Konto gibt es in dem eingetragenen Mandanten nicht.',
  'provider.check-mailbox-tenant-id':
    'Prüfen Sie das Postfach und die Mandanten-ID, oder melden Sie sich mit einem Konto dieses Mandanten an.',
  'provider.nobody-allowed-application-send-mail-yet':
    'Noch hat niemand dieser Anwendung erlaubt, Mails zu senden.',
  'provider.let-entra-administrator-grant-consent-permission':
    'Bitten Sie eine Entra-Administration um die Zustimmung zur Berechtigung SMTP.SendAsApp von Office 365 Exchange Online.',
  'provider.press-get-refresh-token-accept':
    'Drücken Sie „Refresh-Token holen“ und stimmen Sie zu, oder bitten Sie eine Entra-Administration um die Zustimmung.',
  'provider.permission-send-mail-declined':
    'Die Erlaubnis, Mails zu senden, wurde abgelehnt.',
  'provider.tenant-only-administrator-consent':
    'In diesem Mandanten darf nur die Administration zustimmen.',
  'provider.ask-entra-administrator-grant-smtp-send':
    'Bitten Sie eine Entra-Administration, der Anwendung SMTP.Send zu geben, und melden Sie sich dann neu an.',
  'provider.client-id-unknown-tenant':
    'Die Client-ID ist in diesem Mandanten unbekannt.',
  'provider.copy-application-client-id-again':
    'Kopieren Sie „Anwendungs-ID (Client)“ noch einmal und prüfen Sie Mandanten-ID und Cloud.',
  'provider.client-secret-wrong': 'Der Clientschlüssel ist falsch.',
  'provider.paste-value-secret':
    'Fügen Sie den Wert (Value) des Geheimnisses ein, nicht seine Kennung (Secret ID). Wird er nicht mehr gezeigt, legen Sie ein neues an.',
  'provider.client-secret-expired': 'Der Clientschlüssel ist abgelaufen.',
  'provider.create-new-one-certificates-secrets-enter':
    'Legen Sie unter „Zertifikate & Geheimnisse“ einen neuen an und tragen Sie ihn hier ein. Das Refresh-Token kann bleiben.',
  'provider.application-registered-another-type-than-used':
    'Die Anwendung ist mit einem anderen Typ registriert, als sie verwendet wird.',
  'provider.register-redirect-url-under-platform-web':
    'Registrieren Sie die Redirect-URL unter der Plattform „Web“ und legen Sie einen geheimen Clientschlüssel an.',
  'provider.authorisation-expired':
    'Die Erlaubnis ist abgelaufen: Sie war zu alt oder wurde 90 Tage nicht verwendet.',
  'provider.authorisation-lasted-24-hours-only':
    'Die Erlaubnis galt nur 24 Stunden, weil die Redirect-URL als Single-Page-Anwendung registriert ist.',
  'provider.register-redirect-url-under-platform-web-then':
    'Registrieren Sie die Redirect-URL unter der Plattform „Web“ und drücken Sie dann „Refresh-Token holen“.',
  'provider.given-refresh-token-not-one':
    'Was als Refresh-Token angegeben wurde, ist keines oder wurde verbraucht.',
  'provider.authorisation-revoked':
    'Die Erlaubnis wurde widerrufen: Ein Passwort wurde zurückgesetzt, Sitzungen wurden widerrufen oder das Konto geändert.',
  'provider.signin-frequency-policy-ended-authorisation':
    'Eine Richtlinie zur Anmeldehäufigkeit hat die Erlaubnis beendet.',
  'provider.let-entra-administrator-exempt-application-policy':
    'Bitten Sie eine Entra-Administration, diese Anwendung von der Richtlinie auszunehmen, oder lassen Sie die Anwendung sich als sie selbst anmelden; melden Sie sich dann neu an.',
  'provider.account-pass-multi-factor-authentication':
    'Das Konto verlangt Multi-Faktor-Authentifizierung.',
  'provider.press-get-refresh-token-signin-again':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich neu an. Kommt es wieder, bitten Sie eine Entra-Administration, die Anwendung auszunehmen, oder lassen Sie die Anwendung sich als sie selbst anmelden.',
  'provider.conditional-access-policy-blocks-signin':
    'Eine Richtlinie für bedingten Zugriff verhindert diese Anmeldung.',
  'provider.let-entra-administrator-allow-application':
    'Bitten Sie eine Entra-Administration, die Anwendung oder die Adresse dieses Servers zu erlauben.',
  'provider.account-mailbox-disabled-locked':
    'Das Konto des Postfachs ist gesperrt oder abgeschaltet, oder sein Passwort ist abgelaufen.',
  'provider.let-entra-administrator-mend-account':
    'Bitten Sie eine Entra-Administration, das Konto in Ordnung zu bringen.',
  'provider.account-not-assigned-application':
    'Das Konto ist der Anwendung nicht zugewiesen.',
  'provider.let-entra-administrator-assign-enterprise-applications':
    'Bitten Sie eine Entra-Administration, es unter „Unternehmensanwendungen“ → „Benutzer und Gruppen“ zuzuweisen.',
  'provider.tenant-another-microsoft-clouds':
    'Der Mandant ist in einer anderen Cloud von Microsoft.',
  'provider.choose-cloud-application-registered':
    'Wählen Sie die Cloud, in der die Anwendung registriert ist.',
  'provider.tenant-not-found': 'Der Mandant wurde nicht gefunden.',
  'provider.copy-directory-tenant-id-again':
    'Kopieren Sie „Verzeichnis-ID (Mandant)“ noch einmal und prüfen Sie die Cloud.',
  'provider.application-registered-one-tenant-only':
    'Die Anwendung ist nur für einen Mandanten registriert.',
  'provider.enter-directory-tenant-id-instead-common':
    'Tragen Sie statt „common“ die „Verzeichnis-ID (Mandant)“ ein.',
  'provider.redirect-url-not-registered-application':
    'Die Redirect-URL ist bei der Anwendung nicht registriert.',
  'provider.register-exactly-under-platform-web':
    'Registrieren Sie genau {{urlWords}} unter der Plattform „Web“ und melden Sie sich dann neu an.',
  'provider.signin-began-one-tenant-ended-another':
    'Die Anmeldung begann in einem Mandanten und endete in einem anderen.',
  'provider.check-tenant-id-press-get-refresh':
    'Prüfen Sie die Mandanten-ID und drücken Sie noch einmal „Refresh-Token holen“.',
  'provider.permission-send-mail-not-set-up':
    'Die Berechtigung, Mails zu senden, ist für die Anwendung nicht eingerichtet.',
  'provider.add-delegated-permission-smtp-send-api':
    'Ergänzen Sie unter „API-Berechtigungen“ die delegierte Berechtigung SMTP.Send; für eine Anwendung, die sich als sie selbst anmeldet, SMTP.SendAsApp von Office 365 Exchange Online.',
  'provider.application-only-signin-one-tenant':
    'Eine Anwendung kann sich nur bei einem einzelnen Mandanten anmelden.',
  'provider.enter-directory-tenant-id-instead-general':
    'Tragen Sie statt eines allgemeinen Namens die „Verzeichnis-ID (Mandant)“ ein.',
  'provider.microsoft-takes-our-requests-loop':
    'Microsoft hält unsere Anfragen für eine Schleife.',
  'provider.wait-asked-less-often-now-if':
    'Warten Sie: Es wird jetzt seltener gefragt. Bleibt es so, geben Sie die Trace-ID dem Support von Microsoft.',
  'provider.microsoft-cannot-answer-moment':
    'Microsoft kann zurzeit nicht antworten.',
  'provider.the-permission-was-declined': 'Die Erlaubnis wurde abgelehnt.',
  'provider.provider-not-let-application-signin-itself':
    'Der Anbieter lässt die Anwendung sich nicht als sie selbst anmelden.',
  'provider.authorisation-ended-revoked':
    'Die Erlaubnis ist zu Ende: Sie wurde widerrufen, verbraucht oder war zu alt.',
  'provider.provider-wants-somebody-signin-again':
    'Der Anbieter will, dass sich jemand neu anmeldet.',
  'provider.provider-not-know-client-id':
    'Der Anbieter kennt die Client-ID nicht, oder der Clientschlüssel gehört nicht zu ihr.',
  'provider.copy-both-again-where-application-registered':
    'Kopieren Sie beide noch einmal von dort, wo die Anwendung registriert ist.',
  'provider.application-not-get-tokens-way':
    'Die Anwendung darf auf diese Weise keine Token bekommen.',
  'provider.allow-grant-application-where-registered-provider':
    'Erlauben Sie die Art der Anmeldung (Grant) für die Anwendung dort, wo sie beim Anbieter registriert ist.',
  'provider.provider-not-give-scope-application':
    'Der Anbieter gibt der Anwendung diesen Geltungsbereich nicht.',
  'provider.check-scope':
    'Prüfen Sie den Geltungsbereich (Scope) und ob die Anwendung dafür registriert ist.',
  'provider.provider-not-offer-way-getting-tokens':
    'Der Anbieter bietet diese Art, Token zu bekommen, nicht an.',
  'provider.choose-other-signin-method':
    'Wählen Sie die andere Art der Anmeldung, oder prüfen Sie die Endpunkte.',
  'provider.provider-not-understand-request-set-up':
    'Der Anbieter versteht die Anfrage so nicht, wie sie eingerichtet ist.',
  'provider.check-endpoints-client-secret-sent':
    'Prüfen Sie die Endpunkte, wie der Clientschlüssel gesendet wird und ob genau {{urlWords}} registriert ist.',
  'provider.provider-cannot-answer-moment':
    'Der Anbieter kann zurzeit nicht antworten.',
};
