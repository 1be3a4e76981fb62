import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { isIP } from 'node:net';
import {
  checkServerIdentity,
  createSecureContext,
  SecureContext,
} from 'node:tls';
import { Security, SubmissionServer } from '../settings';

const encryption: Record<Security, Partial<SMTPConnectionOptions>> = {
  'implicit-tls': { secure: true },
  // Ends the conversation when the server refuses STARTTLS (RFC 3207 §4).
  starttls: { secure: false, requireTLS: true },
  'starttls-if-offered': { secure: false },
  none: { secure: false, ignoreTLS: true },
};

/**
 * Trust is loaded once for all connections to a server; it takes milliseconds.
 *
 * @throws Error when `ca` is no certificate
 */
export function trustOf(server: SubmissionServer): SecureContext {
  // TLS 1.0 and 1.1 are withdrawn (RFC 8996).
  const versions = server.tlsVersions ?? ['TLSv1.2', 'TLSv1.3'];
  return createSecureContext({
    ca: server.ca,
    minVersion: versions.includes('TLSv1.2') ? 'TLSv1.2' : 'TLSv1.3',
    maxVersion: versions.includes('TLSv1.3') ? 'TLSv1.3' : 'TLSv1.2',
  });
}

/** Says to nodemailer what a submission server means to us. */
export function connectionOptions(
  server: SubmissionServer,
  trust: SecureContext,
  /** Told when the certificate is found to be good, before anything is said under TLS. */
  onVerified: () => void = () => {},
): SMTPConnectionOptions {
  const expectedName = server.serverName ?? server.host;
  return {
    host: server.host,
    port: server.port,
    name: server.ehloName,
    ...encryption[server.security],
    connectionTimeout: server.connectionTimeoutMs,
    greetingTimeout: server.greetingTimeoutMs,
    socketTimeout: server.idleTimeoutMs,
    tls: {
      secureContext: trust,
      // Said here, because an environment variable can change the default.
      rejectUnauthorized: true,
      // The last thing that is looked at, once the chain is found to be good.
      checkServerIdentity: (_name, certificate) => {
        const fault = checkServerIdentity(expectedName, certificate);
        if (!fault) onVerified();
        return fault;
      },
      // An address cannot be asked for by name (RFC 6066 §3).
      ...(!isIP(expectedName) && { servername: expectedName }),
    },
  };
}
