import { ServerHint } from '@mailroom/backstage-plugin-mail-common';

/** Where the provider tells how, or lets people do, what a hint asks for. */
export const presetLinks = {
  'app-password-google': 'https://myaccount.google.com/apppasswords',
  'app-password-yahoo': 'https://login.yahoo.com/account/security',
  'app-password-zoho': 'https://accounts.zoho.com/home#security/app_password',
  'app-password-fastmail':
    'https://www.fastmail.com/help/clients/apppassword.html',
  'relay-by-address': 'https://support.google.com/a/answer/2956491',
  'smtp-auth-switch':
    'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
  'basic-ends-december-2026':
    'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835',
  'ses-credentials':
    'https://docs.aws.amazon.com/ses/latest/dg/smtp-credentials.html',
  'ses-sandbox':
    'https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html',
  'sendgrid-apikey': 'https://app.sendgrid.com/settings/api_keys',
  'mailgun-login':
    'https://help.mailgun.com/hc/en-us/articles/203380100-Where-can-I-find-my-API-keys-and-SMTP-credentials',
  'postmark-token':
    'https://postmarkapp.com/developer/user-guide/send-email-with-smtp',
} as const satisfies Partial<Record<ServerHint, string>>;

/** Whether there is a page of the provider about a hint. */
export function hasLink(hint: ServerHint): hint is keyof typeof presetLinks {
  return hint in presetLinks;
}

/** Hints that are about a password. */
export const hintsOfPassword: readonly ServerHint[] = [
  'app-password-google',
  'app-password-yahoo',
  'app-password-zoho',
  'app-password-fastmail',
  'basic-ends-december-2026',
  'ses-credentials',
  'sendgrid-apikey',
  'mailgun-login',
  'postmark-token',
];

/** Hints that are about any way of signing in. */
export const hintsOfSignIn: readonly ServerHint[] = [
  'smtp-auth-switch',
  'personal-no-basic',
];

/** Hints of a password that has no future, where a token has. */
export const hintsToUseOAuth: readonly ServerHint[] = [
  'basic-ends-december-2026',
  'personal-no-basic',
];
