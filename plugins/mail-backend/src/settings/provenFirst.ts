import { AccessTokens, TokenFault } from './AccessTokens';
import { OAuthConnections } from './OAuthConnections';

/**
 * Tokens of a connection after the client secret that was entered has taken the
 * place of the kept one, if the provider accepts it.
 *
 * @remarks
 *
 * For a test of values that are not saved. A refresh token may be good for one
 * renewal only, so there cannot be two connections that share it until somebody
 * saves; and a secret that the provider has just accepted is right.
 */
export function provenFirst(
  id: string,
  options: { oauth: OAuthConnections; clientSecret?: string },
): AccessTokens {
  const { oauth, clientSecret } = options;
  const tokens = oauth.tokens(id);
  let isProven = false;
  return {
    async get(asked) {
      const [fault] = isProven ? [] : await oauth.prove(id, { clientSecret });
      if (fault) {
        throw new TokenFault({
          failureClass: 'config',
          server: 'the provider',
          message: `The client secret that was entered is not accepted, and the kept one stays: ${fault.message}`,
          advice:
            'Enter the client secret again, exactly as the provider shows it.',
          field: 'oauth.clientSecret',
        });
      }
      isProven = true;
      return tokens.get(asked);
    },
  };
}
