import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { mockCredentials } from '@backstage/backend-test-utils';
import { mailPermissions } from '@mailroom/backstage-plugin-mail-common';
import { PortalPolicy } from './PortalPolicy';

function user(userEntityRef: string, ...groups: string[]) {
  return {
    credentials: mockCredentials.user(userEntityRef),
    info: { userEntityRef, ownershipEntityRefs: [userEntityRef, ...groups] },
    token: '',
    expiresInSeconds: 60,
    identity: { type: 'user' as const, userEntityRef, ownershipEntityRefs: [] },
  };
}

const readCatalog = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
});

describe('PortalPolicy', () => {
  const policy = new PortalPolicy(['user:default/ada', 'group:default/ops']);

  it.each(mailPermissions.map(permission => [permission.name, permission]))(
    'gives %s to administrators only, by name or by group',
    async (_name, permission) => {
      const ask = (who?: ReturnType<typeof user>) =>
        policy.handle({ permission }, who);
      expect(await ask(user('user:default/ada'))).toEqual({
        result: AuthorizeResult.ALLOW,
      });
      expect(await ask(user('user:default/bob', 'group:default/ops'))).toEqual({
        result: AuthorizeResult.ALLOW,
      });
      expect(await ask(user('user:default/eve'))).toEqual({
        result: AuthorizeResult.DENY,
      });
      expect(await ask(undefined)).toEqual({ result: AuthorizeResult.DENY });
    },
  );

  it('lets everybody who is signed in read the catalog', async () => {
    expect(
      await policy.handle(
        { permission: readCatalog },
        user('user:default/eve'),
      ),
    ).toEqual({ result: AuthorizeResult.ALLOW });
    expect(await policy.handle({ permission: readCatalog })).toEqual({
      result: AuthorizeResult.DENY,
    });
  });
});
