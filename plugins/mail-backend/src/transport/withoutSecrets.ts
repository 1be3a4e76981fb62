import { SubmissionServer } from '../settings';

/** Long enough for no word and for few queue ids; tokens and SASL exchanges are longer. */
const TOKEN = /[A-Za-z0-9+/]{40,}={0,2}/g;

/**
 * Takes out of a text whatever could be a secret, before anybody keeps it.
 *
 * @remarks
 *
 * Some servers repeat what they were told; a careless one may repeat the
 * credentials. Control characters go too: the text is shown and logged.
 */
export function withoutSecrets(
  text: string,
  auth: SubmissionServer['auth'],
): string {
  let clean = text.replace(/^.*\bAUTH (PLAIN|LOGIN|XOAUTH2) \S.*$/gim, '…');
  for (const secret of spellings(auth)) {
    clean = clean.replaceAll(secret, '…');
  }
  return clean
    .replace(/\bBearer \S+/gi, 'Bearer …')
    .replace(TOKEN, '…')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

/** The password as it stands and as SASL writes it (RFC 4616, AUTH LOGIN). */
function spellings(auth: SubmissionServer['auth']): string[] {
  if (!auth || !('password' in auth)) {
    return [];
  }
  const { username, password } = auth;
  return [base64(`\0${username}\0${password}`), base64(password), password];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
