/**
 * The default server as it stands in `mail.smtp`, under the names of the Allure document.
 *
 * @remarks
 *
 * What is not set is undefined; nothing is checked or completed yet.
 * `config.d.ts` says what each field means.
 */
export interface SmtpSettings {
  enabled?: boolean;
  host?: string;
  port?: number;
  authEnabled?: boolean;
  username?: string;
  password?: string;
  from?: string;
  fromName?: string;
  replyTo?: string;
  reversePath?: string;
  startTLSEnabled?: boolean;
  startTLSRequired?: boolean;
  sslEnabled?: boolean;
  sslTrust?: string;
  /** PEM. */
  sslCertificateAuthority?: string;
  ehloName?: string;
  maxConnections?: number;
  messagesPerMinute?: number;
  messagesPerDay?: number;
  connectionTimeoutMs?: number;
  greetingTimeoutMs?: number;
  idleTimeoutMs?: number;
}
