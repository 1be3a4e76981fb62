import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/** Of a server, as `config.d.ts` names them. */
const serverKeys = [
  ...['enabled', 'host', 'port', 'authEnabled', 'username', 'password'],
  ...['startTLSEnabled', 'startTLSRequired', 'sslEnabled', 'sslTrust'],
  ...['sslCertificateAuthority', 'ehloName', 'timeouts'],
  ...['maxConnections', 'messagesPerMinute', 'messagesPerDay'],
];
/** Whom mails come from, whichever server sends. */
const senderKeys = ['from', 'fromName', 'replyTo', 'reversePath'];
const timeoutKeys = ['connection', 'greeting', 'idle'];

const sections: Record<string, string[]> = {
  'mail.smtp': [...serverKeys, ...senderKeys],
  'mail.smtp.timeouts': timeoutKeys,
  'mail.fallback': serverKeys,
  'mail.fallback.timeouts': timeoutKeys,
};

/**
 * Warns of keys of a mail server that nobody reads: a misspelt one would
 * otherwise leave its default in force without a word.
 */
export function warnOfStrayKeys(
  config: Config,
  { logger }: { logger: LoggerService },
) {
  for (const [section, known] of Object.entries(sections)) {
    const stray = (config.getOptionalConfig(section)?.keys() ?? []).filter(
      key => !known.includes(key),
    );
    for (const key of stray) {
      logger.warn(
        `${section}.${key} in app-config means nothing and is ignored. Correct or remove it; ${section} knows ${known.join(
          ', ',
        )}.`,
      );
    }
  }
}
