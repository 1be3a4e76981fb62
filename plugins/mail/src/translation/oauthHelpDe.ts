/** Die deutschen Schritte der Registrierung bei einem Anbieter. */
export const oauthHelpDe = {
  'oauth.help.title.microsoftUser':
    'Schritt für Schritt: das Portal bei Microsoft registrieren',
  'oauth.help.title.microsoftApplication':
    'Schritt für Schritt: eine Anwendung mit Microsoft 365 senden lassen',
  'oauth.help.title.googleUser':
    'Schritt für Schritt: das Portal bei Google registrieren',
  'oauth.help.title.googleServiceAccount':
    'Schritt für Schritt: ein Dienstkonto mit Google Workspace senden lassen',
  'oauth.help.title.genericUser':
    'Schritt für Schritt: das Portal bei Ihrem Anbieter registrieren',
  'oauth.help.title.genericApplication':
    'Schritt für Schritt: eine Anwendung senden lassen',
  'oauth.help.menus': 'Die Namen sind die der englischen Seiten.',
  'oauth.help.link': 'Seite öffnen',
  'oauth.help.step.msRegister':
    'Öffnen Sie im Microsoft Entra Admin Center „Entra ID“ > „App registrations“ > „New registration“. Wählen Sie „Accounts in this organizational directory only“; für ein Konto bei Outlook.com „Personal Microsoft accounts“.',
  'oauth.help.step.msRedirect':
    'Wählen Sie unter „Redirect URI“ die Plattform „Web“ und tragen Sie die Fallback-URL von unten ein. Nicht „Single-page application (SPA)“: Deren Tokens enden nach einem Tag.',
  'oauth.help.step.msIds':
    'Kopieren Sie aus „Overview“ die „Application (client) ID“ in die Client-ID und die „Directory (tenant) ID“ in die Mandanten-ID.',
  'oauth.help.step.msSecret':
    'Drücken Sie in „Certificates & secrets“ > „Client secrets“ auf „New client secret“. Kopieren Sie seinen „Value“, der nur einmal gezeigt wird, in „Geheimer Clientschlüssel“ und den Tag unter „Expires“ in „Clientschlüssel läuft ab am“.',
  'oauth.help.step.msPermission':
    'Kreuzen Sie in „API permissions“ > „Add a permission“ > „Microsoft Graph“ > „Delegated permissions“ „SMTP.Send“ und „offline_access“ an. Wo Benutzer nicht zustimmen dürfen, drückt die Administration „Grant admin consent“.',
  'oauth.help.step.msSwitch':
    'Schalten Sie authentifiziertes SMTP für das Postfach ein: im Microsoft 365 Admin Center „Users“ > „Active users“ > das Postfach > „Mail“ > „Manage email apps“ > „Authenticated SMTP“, oder in der Exchange-Online-PowerShell:',
  'oauth.help.step.msGet':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich als das Postfach an, nicht als Sie selbst. Für ein freigegebenes Postfach melden Sie sich als jemand an, der als dieses senden darf.',
  'oauth.help.step.msAppRegister':
    'Öffnen Sie im Microsoft Entra Admin Center „Entra ID“ > „App registrations“ > „New registration“. Eine Redirect-URI wird nicht gebraucht.',
  'oauth.help.step.msAppPermission':
    'Kreuzen Sie in „API permissions“ > „Add a permission“ > „APIs my organization uses“ > „Office 365 Exchange Online“ > „Application permissions“ „SMTP.SendAsApp“ an; drücken Sie dann „Grant admin consent“.',
  'oauth.help.step.msAppPrincipal':
    'Machen Sie die Anwendung in Exchange Online bekannt. Die Objekt-ID ist die aus „Enterprise applications“ > die Anwendung > „Overview“; die aus „App registrations“ geht nicht.',
  'oauth.help.step.msAppMailbox':
    'Erlauben Sie ihr das Postfach; die zweite Zeile ist für eine andere Absenderadresse als die des Postfachs:',
  'oauth.help.step.msAppWait':
    'Tragen Sie das Postfach als Benutzernamen ein und drücken Sie „Testen“. Microsoft braucht manchmal zwei Stunden, bis all das gilt.',
  'oauth.help.step.gProject':
    'Wählen Sie in der Google Cloud Console ein Projekt oder legen Sie eines an, und öffnen Sie „Google Auth Platform“.',
  'oauth.help.step.gAudience':
    'Wählen Sie unter „Audience“ „Internal“ für einen Workspace. Für Gmail wählen Sie „External“ und drücken „Publish app“: Solange der Status „Testing“ ist, endet jedes Token nach sieben Tagen.',
  'oauth.help.step.gScope':
    'Tragen Sie unter „Data Access“ > „Add or remove scopes“ in „Manually add scopes“ diesen Geltungsbereich ein:',
  'oauth.help.step.gClient':
    'Wählen Sie unter „Clients“ > „Create client“ „Web application“ und tragen Sie die Fallback-URL von unten bei „Authorized redirect URIs“ ein. Bis das gilt, können Minuten vergehen.',
  'oauth.help.step.gPrivate':
    'Google nimmt nur https-URLs mit einem öffentlichen Hostnamen (und localhost): keine IP-Adresse, nichts wie .local, .internal oder .corp. Für ein solches Portal registrieren Sie stattdessen die URL des OAuth Playground von Google, wählen dort das Zahnrad > „Use your own OAuth credentials“, geben den Geltungsbereich von oben frei, drücken „Exchange authorization code for tokens“ und fügen das „Refresh token“ unten ein.',
  'oauth.help.step.gIds':
    'Kopieren Sie „Client ID“ und „Client secret“ in die Felder unten.',
  'oauth.help.step.gGet':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich als das Postfach an. Ein neues Passwort des Postfachs beendet das Token: Melden Sie sich dann noch einmal an.',
  'oauth.help.step.gsaAccount':
    'Öffnen Sie in der Google Cloud Console „IAM & Admin“ > „Service Accounts“ > „Create service account“. Es braucht keine Rolle.',
  'oauth.help.step.gsaKey':
    'Öffnen Sie es > „Keys“ > „Add key“ > „Create new key“ > „JSON“. Fügen Sie die Datei unten ein und löschen Sie sie dann von Ihrem Rechner.',
  'oauth.help.step.gsaDelegate':
    'Öffnen Sie in der Google Admin Console „Security“ > „Access and data control“ > „API controls“ > „Manage Domain Wide Delegation“ > „Add new“. „Client ID“ ist die „Unique ID“ des Dienstkontos; der Geltungsbereich ist:',
  'oauth.help.step.gsaCare':
    'Hüten Sie den Schlüssel: Mit dieser Delegation kann er als jeder Benutzer der Domain lesen und senden.',
  'oauth.help.step.gsaTest':
    'Tragen Sie das Postfach als Benutzernamen ein und drücken Sie „Testen“.',
  'oauth.help.step.genRegister':
    'Registrieren Sie einen vertraulichen Client (eine Webanwendung mit Clientschlüssel) für den Ablauf „authorization code“, mit der Fallback-URL von unten als Redirect-URI.',
  'oauth.help.step.genRefresh':
    'Geben Sie ihm Refresh-Tokens; viele Anbieter tun das für den Geltungsbereich offline_access. Wo sie nur einmal gelten, erlauben Sie eine Wiederholung (in Keycloak „Refresh Token Max Reuse“ = 1): Sonst kostet eine Antwort, die unterwegs verloren geht, eine neue Anmeldung.',
  'oauth.help.step.genScope':
    'Tragen Sie den Aussteller ein und den Geltungsbereich, den sein Mailserver verlangt. Ob der Server XOAUTH2 oder OAUTHBEARER will, steht unter „Endpunkte und Einzelheiten“.',
  'oauth.help.step.genGet':
    'Drücken Sie „Refresh-Token holen“ und melden Sie sich als das Postfach an.',
  'oauth.help.step.genAppRegister':
    'Registrieren Sie einen vertraulichen Client für den Ablauf „client credentials“; eine Redirect-URI wird nicht gebraucht.',
  'oauth.help.step.genAppRight':
    'Erlauben Sie dem Client, als das Postfach zu senden, das Sie als Benutzernamen eintragen.',
};
