import type {
  AuthorizationServerFacts,
  Introspection,
} from './AuthorizationServerOptions.ts';

/** Asks the authorization server about a token, as a mail server does (RFC 7662). */
export async function introspect(
  token: string,
  server: Pick<
    AuthorizationServerFacts,
    'introspectionEndpoint' | 'resourceServer'
  >,
): Promise<Introspection> {
  const { clientId, clientSecret } = server.resourceServer;
  const response = await fetch(server.introspectionEndpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ token }),
  });
  const { active, sub, client_id, scope } = (await response.json()) as Record<
    string,
    string
  >;
  return active
    ? { active: true, account: sub, clientId: client_id, scope }
    : { active: false };
}
