/** How servers refuse a sign-in, and what to do. */
export const signIn = {
  'signIn.google-takes-no-account-password':
    'Google takes no account password here. Create an app password for the account (two-step verification must be on) and use that; or sign in with OAuth.',
  'signIn.google-seen-too-many-signin':
    'Google has seen too many sign-ins. It is left alone for a while and tried again; if it goes on, lower the number of connections.',
  'signIn.google-refuses-token':
    'Google refuses the token: it is for another account, or without the scope https://mail.google.com/. Get a new refresh token, signed in as the mailbox of the settings, and leave every box ticked.',
  'signIn.google-wants-person-look-first':
    'Google wants a person to look first. Sign in to the mailbox in a browser, confirm what Google asks, and test again.',
  'signIn.google-cannot-check-signin-now':
    'Google cannot check the sign-in for now. It is tried again by itself.',
  'signIn.microsoft-365-takes-no-passwords-sending':
    'Microsoft 365 takes no passwords for sending any more. Sign in with OAuth instead.',
  'signIn.microsoft-365-not-let-tenant-send':
    'Microsoft 365 does not let this tenant send by SMTP, with OAuth neither. Allow it for the mailbox alone, which beats the tenant: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  'signIn.microsoft-365-not-let-mailbox-send':
    'Microsoft 365 does not let this mailbox send by SMTP, with OAuth neither. In the admin centre open the user, Mail, Manage email apps, and switch on Authenticated SMTP; or: Set-CASMailbox -Identity <mailbox> -SmtpClientAuthenticationDisabled $false',
  'signIn.microsoft-365-refuses-password-mailbox':
    'Microsoft 365 refuses the password of this mailbox. Check username and password; a mailbox with a second factor needs OAuth.',
  'signIn.microsoft-365-takes-no-password':
    'Microsoft 365 takes no password here: sending by SMTP is switched off for the mailbox, or a policy demands more. Sign in with OAuth, and switch on Authenticated SMTP for the mailbox.',
  'signIn.policy-microsoft-365-tenant-forbids-signin':
    'A policy of the Microsoft 365 tenant forbids this sign-in. Let its administrator look into the sign-in log of Entra for the mailbox, allow the portal there, and switch on Authenticated SMTP for the mailbox.',
  'signIn.microsoft-365-refuses-token':
    'Microsoft 365 refuses the token, a new one too. The mailbox must be the one that was signed in to, with the permission SMTP.Send; an application must be registered in Exchange Online with the object id of its enterprise application, and have full access to the mailbox.',
  'signIn.microsoft-365-refuses-credentials':
    'Microsoft 365 refuses the credentials: the password is wrong, the account needs a second factor, or sending by SMTP is switched off for the mailbox. Sign in with OAuth, or check the password.',
  'signIn.exchange-refuses-credentials':
    'Exchange refuses the credentials. Check the password, and write the username as DOMAIN\\name or as name@domain, whichever the server knows.',
  'signIn.receive-connector-not-allow-way-signin':
    'The receive connector does not allow this way to sign in. Switch on STARTTLS; if it is on, let the administrator of Exchange allow Basic authentication over TLS on the connector.',
  'signIn.server-takes-mail-only-signin':
    'The server takes mail only from those who sign in. Set username and password, or OAuth, and switch signing in on.',
  'signIn.exchange-takes-mail-only-signin':
    'Exchange takes mail only from those who sign in. Set username and password, or OAuth, and switch signing in on.',
  'signIn.amazon-ses-refuses-credentials':
    'Amazon SES refuses the credentials. Create SMTP credentials in the SES console, in the region of this host; the keys of an AWS user are not the same.',
  'signIn.aws-account-not-signed-up-amazon':
    'The AWS account has not signed up for Amazon SES. Switch SES on in the console, in the region of this host.',
  'signIn.sendgrid-refuses-credentials':
    'SendGrid refuses the credentials. The username is the word apikey, the password an API key that may send mail.',
  'signIn.mailgun-refuses-credentials':
    'Mailgun refuses the credentials. Use the SMTP user and password of the sending domain, not the API key; domains in the EU have the host smtp.eu.mailgun.org.',
  'signIn.postmark-refuses-credentials':
    'Postmark refuses the credentials. Use the server API token as username and as password; an account API token does not do.',
  'signIn.mailjet-refuses-credentials':
    'Mailjet refuses the credentials. The username is the API key, the password the secret key.',
  'signIn.brevo-refuses-credentials':
    'Brevo refuses the credentials. Use the login and an SMTP key of the page SMTP & API; an API key does not do.',
  'signIn.provider-not-know-address-portal-sends':
    'The provider does not know the address that the portal sends from. Add the address named above to the authorised ones in the security settings of the account.',
  'signIn.account-not-send-smtp-yet':
    'The account may not send by SMTP yet. Ask the provider to activate it.',
  'signIn.zoho-refuses-password':
    'Zoho refuses the password. Use the host of the region that the account is in (smtp.zoho.com, .eu, .in …), and an app password when two-step verification is on.',
  'signIn.yahoo-takes-no-account-password':
    'Yahoo takes no account password here. Create an app password in the security settings of the account and use that.',
  'signIn.icloud-takes-no-account-password':
    'iCloud takes no account password here. Create an app-specific password at account.apple.com and use that.',
  'signIn.fastmail-takes-no-account-password':
    'Fastmail takes no account password here. Create an app password with access to SMTP and use that.',
  'signIn.ovh-refuses-credentials':
    'OVH refuses the credentials. The username is the whole address; check the password of this mailbox.',
  'signIn.ionos-refuses-credentials':
    'IONOS refuses the credentials. The username is the whole address; check the password of this mailbox, which is not that of the account.',
  'signIn.provider-refuses-credentials':
    'The provider refuses the credentials. Allow access by POP3 and IMAP in the settings of the mailbox; with two-step verification use an application-specific password.',
  'signIn.provider-takes-no-account-password':
    'The provider takes no account password here. Create an app password for the account and use that; or sign in with OAuth.',
  'signIn.mail-server-refuses-username-password':
    'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
  'signIn.server-wants-credentials':
    'The server wants credentials. Set username and password, and switch signing in on.',
  'signIn.server-cannot-check-credentials-now':
    'The server cannot check the credentials for now; it is tried again by itself.',
  'signIn.server-still-cannot-check-credentials':
    'The server still cannot check the credentials. Check username and password, and ask its administrator whether the service behind the sign-in works.',
  'signIn.server-takes-no-credentials-port':
    'The server takes no credentials at that port. Use port 587, or switch signing in off.',
  'signIn.server-takes-no-credentials-point':
    'The server takes no credentials at that point. Use port 587 with STARTTLS, or switch signing in off.',
  'signIn.server-wants-credentials-tls-first':
    'The server wants credentials or TLS first. Set username and password, and switch on STARTTLS.',
  'signIn.server-wants-safer-way-signin':
    'The server wants a safer way to sign in. Switch on TLS; if it is on, ask its administrator which mechanisms it allows.',
  'signIn.password-must-set-anew-before-way':
    'The password must be set anew before this way to sign in works. Change the password of the account and enter it here.',
  'signIn.password-account-expired':
    'The password of the account has expired. Set a new one and enter it here.',
  'signIn.account-locked':
    'The account is locked. Let its administrator unlock it, and check that nothing else uses it with an old password.',
  'signIn.server-seen-too-many-signin':
    'The server has seen too many sign-ins. It is left alone for a while and tried again.',
  'signIn.server-cannot-check-token-now':
    'The server cannot check the token for now; it is tried again by itself. Some servers also say this for a while after they have refused tokens: if it goes on, check that the mailbox is the one that was signed in to.',
  'signIn.server-still-cannot-check-token':
    'The server still cannot check the token, as some say after they have refused tokens. Check that the mailbox is the one that was signed in to, then test again.',
  'signIn.token-not-allow-send-mail':
    'The token does not allow to send mail. Add the scope that the server names above, and get a new refresh token.',
  'signIn.server-not-know-way-signin':
    'The server does not know this way to sign in. Choose the other mechanism (XOAUTH2 or OAUTHBEARER); if it knows neither, the port is not the submission port, or it wants a password.',
  'signIn.server-not-take-credentials-way':
    'The server does not take credentials in this way. TLS may have to be switched on first; else ask its administrator which mechanisms it allows.',
  'signIn.mail-server-refuses-token':
    'The mail server refuses the token, a new one too. The mailbox must be the account that was signed in to, and the scope must allow to send mail.',
};
