import { SubmissionServer } from '../settings';
import { FaultFacts } from './ConversationFault';
import { ServerReply } from './Transport';
import { withoutSecrets } from './withoutSecrets';

/** Longer replies exist; nobody reads them. */
const MAX_TEXT_LENGTH = 1000;

/** The server's words about an accepted message. */
export function acceptance(
  response: string,
  server: SubmissionServer,
): ServerReply {
  return serverReply({ command: 'DATA', response, message: response }, server);
}

/** The server's words, taken apart and free of secrets; or the connection's, when the server said nothing. */
export function serverReply(
  facts: FaultFacts,
  server: SubmissionServer,
): ServerReply {
  const lines = (facts.response ?? '').split(/\r?\n/);
  const [, code, enhancedCode] =
    /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(lines[0]) ?? [];
  const words = facts.response
    ? [...lines.map(withoutCodes), facts.challenge].filter(Boolean).join('\n')
    : facts.message;
  return {
    server: `${server.host}:${server.port}`,
    command: facts.command,
    ...(code && { replyCode: Number(code) }),
    ...(enhancedCode && { enhancedCode }),
    text: printable(words, server.auth),
  };
}

/** Free of secrets, and no longer than anybody reads. */
export function printable(
  words: string,
  auth: SubmissionServer['auth'],
): string {
  return withoutSecrets(words, auth).slice(0, MAX_TEXT_LENGTH);
}

/** Every line repeats both codes (RFC 5321 §4.2.1, RFC 2034 §4). */
function withoutCodes(line: string): string {
  return line.replace(/^\d{3}[ -]?(?:\d\.\d{1,3}\.\d{1,3}(?:\s+|$))?/, '');
}

/** The same without its words: those of a service that does not speak SMTP are nobody's business. */
export function withheld({ server, command }: ServerReply): ServerReply {
  const text =
    'What answers there is no mail server; what it says is withheld.';
  return { server, command, text };
}

/** Whether what was answered has the form of a reply (RFC 5321 §4.2). */
export function isSmtpReply(response: string): boolean {
  return /^\d{3}(?:[ -]|\s*$)/.test(response);
}
