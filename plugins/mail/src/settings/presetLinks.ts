import { ServerHint } from '@mailroom/backstage-plugin-mail-common';

/** Where the provider lets people do what a hint asks for. */
export const presetLinks: Partial<Record<ServerHint, string>> = {
  'app-password-google': 'https://myaccount.google.com/apppasswords',
  'app-password-yahoo': 'https://login.yahoo.com/account/security',
  'app-password-zoho': 'https://accounts.zoho.com/home#security/app_password',
  'app-password-fastmail': 'https://app.fastmail.com/settings/security/apps',
  'relay-by-address': 'https://support.google.com/a/answer/2956491',
  'smtp-auth-switch':
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  'ses-credentials':
    'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  'ses-sandbox':
    'https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html',
  'sendgrid-apikey': 'https://app.sendgrid.com/settings/api_keys',
};

/** Hints that are about a password. */
export const hintsOfPassword: readonly ServerHint[] = [
  'app-password-google',
  'app-password-yahoo',
  'app-password-zoho',
  'app-password-fastmail',
  'basic-ends-december-2026',
  'personal-no-basic',
  'ses-credentials',
  'sendgrid-apikey',
  'mailgun-domain',
  'postmark-token',
];

/** Hints that are about any way of signing in. */
export const hintsOfSignIn: readonly ServerHint[] = ['smtp-auth-switch'];

/** Hints of a password that has no future, where a token has. */
export const hintsToUseOAuth: readonly ServerHint[] = [
  'basic-ends-december-2026',
  'personal-no-basic',
];
