import { SaslMechanism } from './SaslMechanism';

/** The standard: RFC 7628. Its `host` and `port` may be left out, and no server is known to want them. */
export const oauthbearer: SaslMechanism = {
  response: (username, token) =>
    `n,a=${saslName(username)},\x01auth=Bearer ${token}\x01\x01`,
  // One control-A in base64 (RFC 7628 §3.2.3).
  dismissal: 'AQ==',
};

/** The comma ends the name, so it is escaped, and the sign of escaping too (RFC 5801 §4). */
function saslName(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C');
}
