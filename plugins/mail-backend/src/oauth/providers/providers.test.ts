import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { providers } from '.';
import { readTokens } from './readTokens';

const policy = { allowLoopback: false };

function aClient(changes: Partial<OAuthClient>): OAuthClient {
  return { provider: 'generic', grant: 'mailbox-user', ...changes };
}

function paths(client: OAuthClient) {
  return providers[client.provider]
    .faults(client, policy)
    .map(({ path }) => path)
    .sort();
}

describe('providers', () => {
  it('names all that is wrong with a client at once', () => {
    expect(paths(aClient({ provider: 'microsoft' }))).toEqual([
      ...['clientId', 'tenantId'],
    ]);
    expect(paths(aClient({ provider: 'google', tenantId: 'x' }))).toEqual([
      ...['clientId', 'tenantId'],
    ]);
    expect(
      paths(aClient({ provider: 'google', grant: 'application' })),
    ).toEqual([]);
    expect(paths(aClient({ cloud: 'china' }))).toEqual([
      ...['clientId', 'cloud', 'issuer'],
    ]);
    expect(
      paths(
        aClient({
          clientId: 'portal',
          tokenEndpoint: 'http://sso.example/token',
          authorizationParameters: { state: 'mine', Redirect_URI: 'x' },
        }),
      ),
    ).toEqual([
      'authorizationEndpoint',
      'authorizationParameters',
      'authorizationParameters',
      'tokenEndpoint',
    ]);
  });

  it.each(['../../evil', 'x?y=', 'x#', 'a/b', '%2e%2e', 'tenant', 'a..b.com'])(
    'lets no tenant ID %p into an address',
    tenantId => {
      const client = aClient({
        ...{ provider: 'microsoft', clientId: 'portal', tenantId },
      });
      expect(paths(client)).toEqual(['tenantId']);
      expect(() => providers.microsoft.endpoints(client)).toThrow();
    },
  );

  it('knows where each cloud of Microsoft is, and which hosts its tokens are for', () => {
    const tenantId = '3F0F54A1-9b6e-4c2e-9d83-0123456789ab';
    const client = aClient({
      ...{ provider: 'microsoft', clientId: 'portal', tenantId },
    });
    expect(paths(client)).toEqual([]);
    expect(providers.microsoft.endpoints(client)).toMatchObject({
      token: `https://login.microsoftonline.com/${tenantId.toLowerCase()}/oauth2/v2.0/token`,
    });
    expect(providers.microsoft.scope(client)).toBe(
      'https://outlook.office.com/SMTP.Send offline_access',
    );
    const china: OAuthClient = {
      ...{ ...client, cloud: 'china', grant: 'application' },
    };
    expect(providers.microsoft.scope(china)).toBe(
      'https://partner.outlook.cn/.default',
    );
    expect(providers.microsoft.mailHosts(china)).toContain(
      'smtp.partner.outlook.cn',
    );
    expect(paths({ ...china, tenantId: 'common' })).toEqual(['tenantId']);
  });
});

describe('the issuer that Microsoft names', () => {
  const login = 'https://login.microsoftonline.com';
  const tenant = '3f0f54a1-9b6e-4c2e-9d83-0123456789ab';
  const personal = '9188040d-6c67-4c5b-b112-36a304b66dad';

  it.each<[string, string, boolean]>([
    [tenant, `${login}/${tenant}/v2.0`, true],
    [tenant.toUpperCase(), `${login}/${tenant}/v2.0`, true],
    [tenant, `${login}/${personal}/v2.0`, false],
    [tenant, `${login}/{tenantid}/v2.0`, false],
    ['common', `${login}/${tenant}/v2.0`, true],
    ['common', `${login}/${personal}/v2.0`, true],
    ['common', `${login}/{tenantid}/v2.0`, true],
    ['organizations', `${login}/${tenant}/v2.0`, true],
    ['example.onmicrosoft.com', `${login}/${tenant}/v2.0`, true],
    ['consumers', `${login}/${personal}/v2.0`, true],
    ['consumers', `${login}/${tenant}/v2.0`, false],
    ['common', `${login}/other.example/v2.0`, false],
    ['common', `https://login.microsoftonline.us/${tenant}/v2.0`, false],
    ['common', `${login}.evil.example/${tenant}/v2.0`, false],
    ['common', `https://evil.example/${login}/${tenant}/v2.0`, false],
    ['common', `${login}/${tenant}/v2.0/more`, false],
    ['common', `${login}/a/${tenant}/v2.0`, false],
    ['common', `${login}/${tenant}/v2x0`, false],
    ['common', login, false],
    ['common', '', false],
  ])('for %p may be %p: %p', (tenantId, issuer, expected) => {
    const client = aClient({ provider: 'microsoft', tenantId });
    expect(providers.microsoft.isIssuer?.(issuer, client)).toBe(expected);
  });
});

describe('readTokens', () => {
  const bearer = { access_token: 'a', token_type: 'bearer' };
  const read = (
    tokens: Parameters<typeof readTokens>[0],
    provider: keyof typeof providers = 'generic',
  ) =>
    readTokens(tokens, {
      client: aClient({ provider }),
      provider: providers[provider],
    });

  it.each([
    [undefined, 300_000],
    [0, 300_000],
    [3600, 3_600_000],
    [1e12, 86_400_000],
  ])('takes a life of %p seconds for %p ms', (expiresIn, lifetimeMs) => {
    expect(read({ ...bearer, expires_in: expiresIn })).toMatchObject({
      lifetimeMs,
    });
  });

  it('refuses what no mail server takes', () => {
    expect(() => read({ ...bearer, token_type: 'dpop' })).toThrow('DPoP');
    expect(() => read({ ...bearer, scope: 'openid email' }, 'google')).toThrow(
      'https://mail.google.com/',
    );
    expect(
      read({ ...bearer, scope: 'openid https://mail.google.com/' }, 'google'),
    ).toMatchObject({ accessToken: 'a' });
  });
});
