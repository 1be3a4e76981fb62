import { oauthHelpDe } from './oauthHelpDe';

/** Die deutschen Texte der Anmeldung mit OAuth. */
export const oauthDe = {
  'settings.field.oauthProvider': 'OAuth-Anbieter',
  'settings.field.oauthGrant': 'Anmelden als',
  'settings.field.oauthCloud': 'Microsoft-Cloud',
  'settings.field.oauthTenantId': 'Mandanten-ID (Tenant ID)',
  'settings.field.oauthIssuer': 'Aussteller (Issuer)',
  'settings.field.oauthAuthorizationEndpoint': 'Autorisierungsendpunkt',
  'settings.field.oauthTokenEndpoint': 'Tokenendpunkt',
  'settings.field.oauthClientId': 'Client-ID',
  'settings.field.oauthClientSecret':
    'Geheimer Clientschlüssel (Client Secret)',
  'settings.field.oauthClientSecretExpiresOn': 'Clientschlüssel läuft ab am',
  'settings.field.oauthServiceAccountKey': 'Schlüssel des Dienstkontos (JSON)',
  'settings.field.oauthScope': 'Geltungsbereich (Scope)',
  'settings.field.oauthClientAuthentication': 'Anmeldung des Clients',
  'settings.field.oauthMechanism': 'Anmeldung am Mailserver',
  'settings.field.oauthAuthorizationParameters':
    'Weitere Autorisierungsparameter',
  'settings.field.oauthConnectionId': 'Refresh-Token',
  'settings.field.oauthRefreshToken': 'Refresh-Token (eingefügt)',
  'oauth.useInstead': 'Stattdessen OAuth verwenden',
  'oauth.provider.microsoft': 'Microsoft',
  'oauth.provider.google': 'Google',
  'oauth.provider.generic': 'Anderer',
  'oauth.providerName.microsoft': 'Microsoft',
  'oauth.providerName.google': 'Google',
  'oauth.providerName.generic': 'dem Anbieter',
  'oauth.grant.user':
    'Ein Postfachbenutzer: Jemand meldet sich einmal am Postfach an',
  'oauth.grant.application':
    'Die Anwendung: mit ihrem eigenen Schlüssel, niemand meldet sich an',
  'oauth.grant.serviceAccount':
    'Ein Dienstkonto eines Google Workspace: mit seinem Schlüssel',
  'oauth.grantName.mailbox-user': 'ein Postfachbenutzer',
  'oauth.grantName.application': 'die Anwendung',
  'oauth.cloud.global': 'Global (auch GCC)',
  'oauth.cloud.us-government-high': 'US-Regierung, GCC High',
  'oauth.cloud.us-government-dod': 'US-Regierung, DoD',
  'oauth.cloud.china': 'China (21Vianet)',
  'oauth.clientAuthentication.client_secret_post':
    'In der Anfrage (client_secret_post)',
  'oauth.clientAuthentication.client_secret_basic':
    'Im Kopf (client_secret_basic)',
  'oauth.hint.username': 'Die Adresse des Postfachs, an dem angemeldet wird.',
  'oauth.hint.tenantMicrosoft':
    '„Directory (tenant) ID“ der App-Registrierung oder eine Domain des Mandanten.',
  'oauth.hint.tenantPersonal':
    'consumers für ein Konto bei Outlook.com; sonst „Directory (tenant) ID“ oder eine Domain des Mandanten.',
  'oauth.hint.clientIdMicrosoft':
    '„Application (client) ID“ der App-Registrierung.',
  'oauth.hint.clientIdGoogle': 'Endet auf .apps.googleusercontent.com.',
  'oauth.hint.clientIdGeneric':
    'Der Anbieter vergibt sie bei der Registrierung.',
  'oauth.hint.secretMicrosoft':
    'Der „Value“ des Clientschlüssels, nicht seine „Secret ID“.',
  'oauth.hint.expires':
    'Wie es der Anbieter zeigt. Sie werden vorher erinnert, und Mails gehen weiter.',
  'oauth.hint.key':
    'Fügen Sie die Schlüsseldatei ein, wählen Sie sie aus oder ziehen Sie sie hierher. Sie wird versiegelt gespeichert und nie wieder gezeigt.',
  'oauth.hint.issuer':
    'Wo sich der Anbieter beschreibt, zum Beispiel https://login.example.com/realms/mail. Dort finden sich die Endpunkte.',
  'oauth.hint.scope':
    'Was SMTP bei diesem Anbieter braucht, durch Leerzeichen getrennt, oft mit offline_access.',
  'oauth.hint.parameters':
    'Je eine Zeile: name=wert, zum Beispiel access_type=offline.',
  'oauth.hint.endpoints':
    'Nur wenn sich der Anbieter nicht bei seinem Aussteller beschreibt.',
  'oauth.needed.username':
    'Das Postfach wird gebraucht, zum Beispiel portal@example.com.',
  'oauth.needed.oauthClientId':
    'Die Client-ID wird gebraucht; der Anbieter vergibt sie.',
  'oauth.needed.oauthClientSecret': 'Der Clientschlüssel wird gebraucht.',
  'oauth.needed.oauthTenantId':
    'Die Mandanten-ID wird gebraucht oder eine Domain des Mandanten.',
  'oauth.needed.oauthServiceAccountKey':
    'Die Schlüsseldatei des Dienstkontos wird gebraucht.',
  'oauth.needed.oauthIssuer':
    'Der Aussteller wird gebraucht oder beide Endpunkte.',
  'oauth.needed.bothEndpoints':
    'Wird gebraucht: Die Endpunkte gehören zusammen.',
  'oauth.needed.token':
    'Ein Refresh-Token wird gebraucht: Drücken Sie „Refresh-Token holen“ oder fügen Sie eines ein.',
  'oauth.wrongParameter': 'Diese Zeile ist nicht name=wert: {{line}}',
  'oauth.more': 'Endpunkte und Einzelheiten',
  'oauth.secret.again':
    'Geben Sie ihn noch einmal ein: Der gespeicherte gehört zu der Registrierung, die gespeichert ist, und geht nirgendwo anders hin.',
  'oauth.secret.expiresSoon':
    'Läuft {{when}} ab. Legen Sie einen neuen an und ersetzen Sie ihn hier.',
  'oauth.secret.expired':
    'Ist {{when}} abgelaufen. Legen Sie einen neuen an und ersetzen Sie ihn hier.',
  'oauth.key.choose': 'Schlüsseldatei auswählen',
  'oauth.key.tooLarge':
    'Das ist keine Schlüsseldatei: Sie ist größer als 10 KB.',
  'oauth.key.noKey':
    'Das ist keine Schlüsseldatei eines Dienstkontos: Ihr fehlen „private_key“ und „client_email“.',
  'oauth.copy': 'Kopieren',
  'oauth.copied': 'Kopiert',
  'oauth.copyThis': '{{what}} kopieren',
  'oauth.copiedThis': 'Kopiert: {{what}}',
  'oauth.redirect.label': 'Fallback-URL (Redirect-URL)',
  'oauth.redirect.hint':
    'Registrieren Sie genau diese URL beim Anbieter; dorthin schickt er nach der Anmeldung zurück.',
  'oauth.redirect.problem':
    'Mit dieser Fallback-URL kann sich niemand anmelden',
  'oauth.redirect.advice':
    'Der Betrieb setzt backend.baseUrl in app-config auf die https-Adresse, die Browser verwenden; unverschlüsseltes http geht nur auf localhost. Fügen Sie bis dahin ein Refresh-Token ein.',
  'oauth.token.title': 'Refresh-Token',
  'oauth.token.get': 'Refresh-Token holen',
  'oauth.token.getHint':
    'Öffnet die Anmeldung bei {{provider}}. Melden Sie sich dort als das Postfach an.',
  'oauth.token.none': 'Es gibt noch keines.',
  'oauth.token.stored': 'Es ist versiegelt gespeichert und wird nie gezeigt.',
  'oauth.token.ended':
    'Das gespeicherte wird nicht mehr angenommen. Holen Sie ein neues.',
  'oauth.token.accepted': 'Es ist da, versiegelt und noch nicht gespeichert.',
  'oauth.token.otherValues':
    'Das gespeicherte wurde für andere Werte geholt als die auf dem Bildschirm. Holen Sie ein neues.',
  'oauth.token.paste': 'Stattdessen ein Refresh-Token einfügen',
  'oauth.token.pasteNot': 'Keines einfügen',
  'oauth.token.pasteHint':
    'Für ein Portal, das der Anbieter nicht zurückrufen kann. Es wird einmal erprobt und dann versiegelt gespeichert. Leerzeichen oder Zeilenenden darum stören nicht.',
  'oauth.signIn.label': 'Anmeldung bei {{provider}}',
  'oauth.signIn.starting': 'Wird begonnen…',
  'oauth.signIn.returning': 'Es wird gefragt, wie die Anmeldung ausging…',
  'oauth.signIn.open':
    'Melden Sie sich in dem Fenster, das sich geöffnet hat, bei {{provider}} als {{mailbox}} an. Diese Seite merkt es von selbst.',
  'oauth.signIn.blocked':
    'Ihr Browser hat das Fenster von {{provider}} nicht zugelassen.',
  'oauth.signIn.blockedAdvice':
    'Lassen Sie Fenster für diese Seite zu und drücken Sie noch einmal „Refresh-Token holen“, oder machen Sie in diesem Tab weiter.',
  'oauth.signIn.continueHere': 'In diesem Tab weiter',
  'oauth.signIn.keeps':
    'Was im Formular steht, kommt mit Ihnen zurück; Geheimes nicht.',
  'oauth.signIn.closed':
    'Das Fenster von {{provider}} scheint geschlossen zu sein. Wenn Sie dort fertig waren, dauert es einen Moment; sonst drücken Sie noch einmal „Refresh-Token holen“.',
  'oauth.signIn.unknown':
    'Die Anmeldung bei {{provider}} ist noch nicht fertig. Diese Seite fragt weiter.',
  'oauth.signIn.asking':
    'Das Portal ist gerade nicht zu fragen ({{reason}}); es wird wieder gefragt.',
  'oauth.signIn.show': 'Fenster zeigen',
  'oauth.signIn.cancel': 'Abbrechen',
  'oauth.signIn.accepting': 'Angemeldet. Das Token wird übernommen…',
  'oauth.signIn.connected': 'Verbunden als {{account}}',
  'oauth.signIn.connectedUnnamed': 'Verbunden',
  'oauth.signIn.saveToUse': 'Speichern, um es zu verwenden.',
  'oauth.signIn.otherAccount':
    'Der Benutzername ist {{mailbox}}. Das ist richtig für ein freigegebenes Postfach, als das {{account}} senden darf; sonst melden Sie sich noch einmal als das Postfach an.',
  'oauth.signIn.cancelled':
    'Die Anmeldung wurde abgebrochen. Nichts ist geändert.',
  'oauth.signIn.expired':
    'Die Anmeldung wurde nicht rechtzeitig fertig. Nichts ist geändert.',
  'oauth.signIn.expiredAdvice':
    'Stand dort ein Fehler, zum Beispiel redirect_uri_mismatch? Dann wird niemand zurückgeschickt. Registrieren Sie genau diese URL, warten Sie einige Minuten und drücken Sie noch einmal „Refresh-Token holen“:',
  'oauth.signIn.failed': 'Die Anmeldung ist gescheitert',
  'oauth.signIn.refused': 'Das ging nicht: {{reason}}',
  'oauth.signIn.retry': 'Erneut versuchen',
  'oauth.connection.title': 'Verbindung',
  'oauth.connection.state.unproven': 'Noch nicht erprobt',
  'oauth.connection.state.connected': 'Verbunden',
  'oauth.connection.state.retrying': 'Wird wieder versucht',
  'oauth.connection.state.needs-consent': 'Neu anmelden',
  'oauth.connection.state.misconfigured': 'Abgelehnt',
  'oauth.connection.state.disconnected': 'Getrennt',
  'oauth.connection.explained.unproven':
    'Damit wurde noch kein Token geholt. Drücken Sie „Testen“, um es zu erproben.',
  'oauth.connection.explained.connected':
    'Das Portal holt seine Tokens von selbst.',
  'oauth.connection.explained.retrying':
    'Der Anbieter kann gerade nicht antworten. Er wird von selbst wieder gefragt.',
  'oauth.connection.explained.needs-consent':
    'Die Zustimmung ist erloschen. Mails warten, bis sich wieder jemand anmeldet; nichts geht verloren.',
  'oauth.connection.explained.misconfigured':
    'Der Anbieter lehnt die Registrierung ab. Mails warten, bis sie in Ordnung ist; nichts geht verloren.',
  'oauth.connection.explained.disconnected':
    'Die Administration hat sie beendet. Mails warten, bis sich wieder jemand anmeldet.',
  'oauth.connection.unsaved': 'Noch nicht gespeichert.',
  'oauth.connection.account': 'Konto',
  'oauth.connection.scope': 'Erlaubt',
  'oauth.connection.noScope': 'vom Anbieter nicht genannt',
  'oauth.connection.obtained': 'Angemeldet',
  'oauth.connection.obtainedBy': '{{age}} von {{person}}',
  'oauth.connection.renewed': 'Letzte Erneuerung',
  'oauth.connection.notRenewed': 'noch keine',
  'oauth.connection.nextRenewal': 'Nächste Erneuerung',
  'oauth.connection.atTheLatest': 'spätestens {{age}}',
  'oauth.connection.secretExpires': 'Clientschlüssel',
  'oauth.connection.expires': 'läuft {{when}} ab',
  'oauth.connection.expired': 'ist {{when}} abgelaufen',
  'oauth.connection.trouble': 'Was nicht stimmt',
  'oauth.connection.providerWords': 'Was der Anbieter sagte',
  'oauth.connection.code': 'Code: {{code}}',
  'oauth.connection.trace': 'Trace-ID: {{trace}}',
  'oauth.connection.time': 'Zeit: {{time}}',
  'oauth.connection.replaceSecret': 'Clientschlüssel ersetzen',
  'oauth.connection.replaceKey': 'Schlüssel ersetzen',
  'oauth.connection.openHelp': 'Schritte öffnen',
  'oauth.scope.smtpSend': 'Mails als das Postfach senden, über SMTP',
  'oauth.scope.offline': 'weitermachen, ohne dass Sie dabei sind',
  'oauth.scope.googleMail':
    'Mails des Postfachs lesen, senden und löschen (für SMTP hat Google keine kleinere Erlaubnis)',
  'oauth.scope.application':
    'was der Anwendung bei ihrer Registrierung erlaubt wurde',
  'oauth.disconnect.button': 'Trennen',
  'oauth.disconnect.title': 'Von {{provider}} trennen?',
  'oauth.disconnect.text':
    'Das Portal vergisst die Tokens sofort und gibt sie zurück, wo der Anbieter das annimmt. Mails warten von da an, und nichts geht verloren: Sie werden gesendet, wenn sich wieder jemand angemeldet hat oder eine andere Art der Anmeldung gespeichert ist.',
  'oauth.disconnect.microsoft':
    'Microsoft nimmt keine zurück: Soll der Zugang auch dort enden, entfernen Sie die Anwendung als das Postfach auf myapps.microsoft.com oder als dessen Administration unter „Unternehmensanwendungen“.',
  'oauth.disconnect.stay': 'Verbunden bleiben',
  'oauth.disconnect.confirm': 'Trennen',
  'oauth.disconnect.busy': 'Wird getrennt…',
  'oauth.disconnect.done':
    'Getrennt. Mails warten, bis sich wieder jemand anmeldet.',
  'oauth.disconnect.failed': 'Trennen war nicht möglich: {{reason}}',
  ...oauthHelpDe,
};
