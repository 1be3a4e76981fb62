import { tokenMechanisms } from './sasl';

/** A server may repeat a part only; so much of it in a row is no coincidence. */
const TELLING_LENGTH = 16;

/**
 * Takes the tokens that a server was shown out of what it says, before anybody keeps it.
 *
 * @remarks
 *
 * As they stand, and as the mechanisms write them in base64; also when the
 * server cut them short.
 */
export function withoutToken(
  text: string,
  shown: { username: string; tokens: string[] },
): string {
  return shown.tokens
    .flatMap(token => spellings(shown.username, token))
    .reduce((clean, secret) => clean.replace(beginningWith(secret), '…'), text);
}

function spellings(username: string, token: string): string[] {
  const proofs = Object.values(tokenMechanisms).map(({ response }) =>
    response(username, token),
  );
  return [token, ...[token, ...proofs].map(base64)].filter(Boolean);
}

function beginningWith(secret: string): RegExp {
  const beginning = secret.slice(0, TELLING_LENGTH);
  return new RegExp(
    `${beginning.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\s"',;]*`,
    'g',
  );
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
