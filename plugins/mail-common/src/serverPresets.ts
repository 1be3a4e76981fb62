import { ServerSecurity } from './settings';

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
    authentication?: 'none' | 'basic';
    maxConnections?: number;
    messagesPerMinute?: number;
    messagesPerDay?: number;
  };
  /** Hosts by which the provider is recognised, whatever preset was chosen; the end of a name. */
  recognisedBy: string[];
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
