import { Capabilities } from '../../transport';
import { SubmissionServer } from '../../settings';
import { Repair } from './Repair';

const withoutSigningIn: Repair = {
  words: 'Use the server without signing in',
  changes: [{ field: 'authentication', value: 'none' }],
};
const byPassword: Repair = {
  words: 'Sign in with username and password',
  changes: [{ field: 'authentication', value: 'basic' }],
};
const byMechanism = (mechanism: string): Repair => ({
  words: `Use the mechanism ${mechanism}`,
  changes: [{ field: 'oauth.mechanism', value: mechanism }],
});

/** What the server offers instead of the way to sign in that is chosen. */
export function signInRepairs(
  { auth }: Pick<SubmissionServer, 'auth'>,
  { inClearText, underTls = inClearText }: Capabilities,
): Repair[] {
  const offered = mechanismsIn(underTls ?? []);
  if (offered.length === 0) return [withoutSigningIn];
  if (!auth || 'password' in auth) return [];
  const other = ['XOAUTH2', 'OAUTHBEARER'].find(name => offered.includes(name));
  if (other) return [byMechanism(other)];
  return ['PLAIN', 'LOGIN'].some(name => offered.includes(name))
    ? [byPassword]
    : [];
}

/** The ways to sign in that a server offers. */
export function mechanismsIn(capabilities: string[]): string[] {
  return capabilities.flatMap(
    line => /^AUTH[ =](.*)$/i.exec(line)?.[1].toUpperCase().split(/\s+/) ?? [],
  );
}
