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
  /** Hosts by which the provider is recognised, whatever preset was chosen; the end of a name. */
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
  | 'app-password-fastmail'
  | 'from-equals-user'
  | 'relay-by-address'
  | 'smtp-auth-switch'
  | 'basic-ends-december-2026'
  | 'personal-no-basic'
  | 'ses-credentials'
  | 'ses-sandbox'
  | 'sendgrid-apikey'
  | 'mailgun-domain'
  | 'postmark-token';

const sesRegions = [
  'af-south-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-south-1',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
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
    hints: ['relay-by-address'],
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
    recognisedBy: sesRegions.map(
      region => `email-smtp.${region}.amazonaws.com`,
    ),
    hints: ['ses-credentials', 'ses-sandbox'],
  },
  {
    id: 'sendgrid',
    title: 'Twilio SendGrid',
    fills: { host: 'smtp.sendgrid.net', ...startTls },
    recognisedBy: ['smtp.sendgrid.net', 'smtp.eu.sendgrid.net'],
    hints: ['sendgrid-apikey'],
  },
  {
    id: 'mailgun',
    title: 'Mailgun',
    fills: { host: 'smtp.mailgun.org', ...startTls },
    recognisedBy: ['smtp.mailgun.org', 'smtp.eu.mailgun.org'],
    hints: ['mailgun-domain'],
  },
  {
    id: 'postmark',
    title: 'Postmark',
    fills: { host: 'smtp.postmarkapp.com', ...startTls },
    recognisedBy: ['smtp.postmarkapp.com', 'smtp-broadcasts.postmarkapp.com'],
    hints: ['postmark-token'],
  },
  {
    id: 'zoho',
    title: 'Zoho Mail',
    fills: { host: 'smtp.zoho.com', ...implicitTls },
    recognisedBy: [
      'smtp.zoho.com',
      'smtp.zoho.eu',
      'smtp.zoho.in',
      'smtp.zoho.com.au',
      'smtppro.zoho.com',
      'smtppro.zoho.eu',
      'smtppro.zoho.in',
      'smtppro.zoho.com.au',
    ],
    hints: ['app-password-zoho', 'from-equals-user'],
  },
  {
    id: 'fastmail',
    title: 'Fastmail',
    fills: { host: 'smtp.fastmail.com', ...implicitTls },
    recognisedBy: ['smtp.fastmail.com'],
    hints: ['app-password-fastmail'],
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
    recognisedBy.some(known => name === known || name.endsWith(`.${known}`)),
  );
}
