import type {
  AuthorizationServer as Served,
  AuthorizationServerFacts,
  AuthorizationServerOptions,
} from '@mailroom/dev-services';
import { Remote, ServiceProcess } from './ServiceProcess';

export type {
  AuthorizationServerOptions,
  Cookies,
  Fault,
  Introspection,
  TokenRequest,
  Visit,
} from '@mailroom/dev-services';

/** An OAuth authorization server in a process of its own. */
export type AuthorizationServer = AuthorizationServerFacts & Remote<Served>;

/**
 * Starts a real OAuth provider on loopback: PKCE demanded, refresh tokens that
 * are good once, and faults at the token endpoint on request.
 */
export async function startAuthorizationServer(
  options: AuthorizationServerOptions = {},
): Promise<AuthorizationServer> {
  const service = new ServiceProcess('authorization-server/serve.ts');
  const facts = await service.start<AuthorizationServerFacts>(options);
  return {
    ...facts,
    ...service.methods<Served, Exclude<keyof Remote<Served>, 'stop'>>([
      'consent',
      'browse',
      'failNext',
      'release',
      'tokenRequests',
      'tokenRequestsArrived',
      'revoke',
      'killAccessToken',
      'setAccessTokenSeconds',
      'setAccessTokenCharacters',
      'setRotation',
      'setClientSecret',
      'nextDecision',
      'introspect',
      'grantedAccounts',
    ]),
    stop: () => service.stop(),
  };
}
