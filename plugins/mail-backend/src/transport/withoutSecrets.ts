import { SubmissionServer } from '../settings';

/** Long enough for no word and for few queue ids; tokens and SASL exchanges are longer. */
const TOKEN = /[A-Za-z0-9+/]{40,}={0,2}/g;

/** The same in base64url; ids of messages have hyphens too, but not letters of both cases. */
const URL_TOKEN =
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}={0,2}/g;
/** JSON Web Tokens: three parts, the first of which always begins with `{"`. */
const JWT = /\beyJ[\w-]{8,}(?:\.[\w-]*){0,4}/g;
const SIGNING_IN = /^.*\bAUTH (?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER) \S.*$/gim;
/** How EHLO is answered: names of mechanisms, which no base64 looks like. */
const OFFER = /^(?:250[ -])?AUTH(?: [A-Z][A-Z\d_-]{2,19})+\s*$/;

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
  let clean = text.replace(SIGNING_IN, line => (OFFER.test(line) ? line : '…'));
  for (const secret of spellings(auth)) {
    clean = clean.replaceAll(secret, '…');
  }
  return clean
    .replace(/\bBearer [^\s"',;]+/gi, 'Bearer …')
    .replace(JWT, '…')
    .replace(URL_TOKEN, '…')
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
