import { OAuthProviderId } from './oauth';
import { ServerSecurity } from './serverFields';

/**
 * What a provider asks of those who send through it.
 *
 * @public
 */
export interface ServerPreset {
  id: string;
  title: string;
  /** Fills the form; fields of the own server by their names. */
  fills: {
    host?: string;
    port?: number;
    security?: ServerSecurity;
    authentication?: 'none' | 'basic' | 'oauth';
    maxConnections?: number;
    messagesPerMinute?: number;
    messagesPerDay?: number;
  };
  /**
   * Hosts by which the provider is recognised, whatever preset was chosen: the
   * end of a name, `*` for one label of it.
   */
  recognisedBy: string[];
  /** Whose tokens it accepts in place of a password. */
  oauth?: OAuthProviderId;
  /** Where the provider documents the limits that are filled in. */
  limitsUrl?: string;
  /** Keys of hints; their texts are in the pages' translations. */
  hints: ServerHint[];
}

/**
 * Things to know about a provider.
 *
 * @public
 */
export type ServerHint =
  | 'app-password-google'
  | 'app-password-yahoo'
  | 'app-password-zoho'
  | 'zoho-host'
  | 'app-password-fastmail'
  | 'from-equals-user'
  | 'relay-by-address'
  | 'relay-own-domain'
  | 'smtp-auth-switch'
  | 'basic-ends-december-2026'
  | 'personal-no-basic'
  | 'ses-credentials'
  | 'ses-region'
  | 'ses-sandbox'
  | 'sendgrid-apikey'
  | 'verified-sender'
  | 'mailgun-login'
  | 'mailgun-region'
  | 'postmark-token';

/** Each data centre has hosts of its own. */
const zohoDomains = [
  'zoho.com',
  'zoho.eu',
  'zoho.in',
  'zoho.com.au',
  'zoho.jp',
  'zoho.sa',
  'zoho.com.cn',
  'zohocloud.ca',
];

const startTls = {
  port: 587,
  security: 'starttls',
  authentication: 'basic',
} as const;
const implicitTls = {
  port: 465,
  security: 'implicit-tls',
  authentication: 'basic',
} as const;

/**
 * The providers that the settings page knows, in the order in which it lists them.
 *
 * @remarks
 *
 * Limits stand only where the provider documents them for everybody; those
 * that grow with the plan or the reputation are left to the administrator.
 *
 * @public
 */
export const serverPresets: ServerPreset[] = [
  {
    id: 'gmail',
    title: 'Gmail',
    // Personal accounts: 500 in any 24 hours; a mailbox of Workspace has 2,000.
    fills: { host: 'smtp.gmail.com', ...startTls, messagesPerDay: 500 },
    limitsUrl: 'https://support.google.com/a/answer/166852',
    recognisedBy: ['smtp.gmail.com', 'smtp.googlemail.com'],
    oauth: 'google',
    hints: ['app-password-google', 'from-equals-user'],
  },
  {
    id: 'google-workspace-relay',
    title: 'Google Workspace relay',
    fills: {
      host: 'smtp-relay.gmail.com',
      ...startTls,
      authentication: 'none',
      messagesPerDay: 10_000,
    },
    limitsUrl: 'https://support.google.com/a/answer/2956491',
    recognisedBy: ['smtp-relay.gmail.com'],
    oauth: 'google',
    hints: ['relay-by-address', 'relay-own-domain'],
  },
  {
    id: 'microsoft-365',
    title: 'Microsoft 365',
    // Documented: 3 connections a mailbox, 30 messages a minute, 10 000 recipients a day;
    // a little less leaves room for the other programs that use the mailbox.
    fills: {
      host: 'smtp.office365.com',
      ...startTls,
      maxConnections: 2,
      messagesPerMinute: 25,
      messagesPerDay: 10_000,
    },
    limitsUrl:
      'https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements',
    recognisedBy: ['smtp.office365.com'],
    oauth: 'microsoft',
    hints: ['basic-ends-december-2026', 'smtp-auth-switch', 'from-equals-user'],
  },
  {
    id: 'outlook',
    title: 'Outlook.com',
    fills: {
      host: 'smtp-mail.outlook.com',
      ...startTls,
      authentication: 'oauth',
    },
    recognisedBy: ['smtp-mail.outlook.com'],
    oauth: 'microsoft',
    hints: ['personal-no-basic', 'from-equals-user'],
  },
  {
    id: 'yahoo',
    title: 'Yahoo Mail',
    fills: { host: 'smtp.mail.yahoo.com', ...implicitTls },
    recognisedBy: ['smtp.mail.yahoo.com'],
    hints: ['app-password-yahoo', 'from-equals-user'],
  },
  {
    id: 'amazon-ses',
    title: 'Amazon SES',
    fills: { host: 'email-smtp.us-east-1.amazonaws.com', ...startTls },
    // Of every region, those that are still to come as well.
    recognisedBy: [
      'email-smtp.*.amazonaws.com',
      'email-smtp-fips.*.amazonaws.com',
    ],
    hints: ['ses-credentials', 'ses-region', 'verified-sender', 'ses-sandbox'],
  },
  {
    id: 'sendgrid',
    title: 'Twilio SendGrid',
    fills: { host: 'smtp.sendgrid.net', ...startTls },
    recognisedBy: ['smtp.sendgrid.net', 'smtp.eu.sendgrid.net'],
    hints: ['sendgrid-apikey', 'verified-sender'],
  },
  {
    id: 'mailgun',
    title: 'Mailgun',
    fills: { host: 'smtp.mailgun.org', ...startTls },
    recognisedBy: ['smtp.mailgun.org', 'smtp.eu.mailgun.org'],
    hints: ['mailgun-login', 'mailgun-region'],
  },
  {
    id: 'postmark',
    title: 'Postmark',
    fills: { host: 'smtp.postmarkapp.com', ...startTls },
    recognisedBy: ['smtp.postmarkapp.com', 'smtp-broadcasts.postmarkapp.com'],
    hints: ['postmark-token', 'verified-sender'],
  },
  {
    id: 'zoho',
    title: 'Zoho Mail',
    fills: { host: 'smtp.zoho.com', ...implicitTls },
    recognisedBy: zohoDomains.flatMap(domain => [
      `smtp.${domain}`,
      `smtppro.${domain}`,
    ]),
    hints: ['app-password-zoho', 'zoho-host', 'from-equals-user'],
  },
  {
    id: 'fastmail',
    title: 'Fastmail',
    fills: { host: 'smtp.fastmail.com', ...implicitTls },
    recognisedBy: ['smtp.fastmail.com'],
    hints: ['app-password-fastmail', 'from-equals-user'],
  },
  {
    id: 'own',
    title: 'Own mail server',
    fills: {},
    recognisedBy: [],
    hints: [],
  },
];

/**
 * Finds the provider that a host belongs to; `undefined` for a server of one's own.
 *
 * @public
 */
export function recogniseServer(host: string): ServerPreset | undefined {
  // A name may be written with the final dot of the root.
  const name = host.trim().toLowerCase().replace(/\.$/, '');
  return serverPresets.find(({ recognisedBy }) =>
    recognisedBy.some(known => isOf(name, known)),
  );
}

/** Whether the last labels of a name are those of a pattern. */
function isOf(name: string, pattern: string): boolean {
  const known = pattern.split('.');
  const end = name.split('.').slice(-known.length);
  return (
    end.length === known.length &&
    known.every((label, at) => label === '*' || label === end[at])
  );
}
