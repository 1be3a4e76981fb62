import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

/** What everybody who is signed in may do; all else is for administrators. */
const forEverybody = new Set([
  'catalog.entity.read',
  'catalog.entity.refresh',
  'catalog.entity.validate',
  'catalog.location.read',
]);

/**
 * Decides who may do what in this portal: denied by default.
 *
 * @remarks
 *
 * Services need no word here: the permission framework lets other plugins
 * through unless their token is restricted.
 */
export class PortalPolicy implements PermissionPolicy {
  private readonly administrators: Set<string>;

  /**
   * @param administrators - entity refs of users and groups, in full and lower case
   */
  constructor(administrators: string[]) {
    this.administrators = new Set(administrators);
  }

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const allowed =
      user !== undefined &&
      (forEverybody.has(request.permission.name) ||
        this.isAdministrator(user.info));
    return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
  }

  private isAdministrator(info: PolicyQueryUser['info']): boolean {
    return [info.userEntityRef, ...info.ownershipEntityRefs].some(ref =>
      this.administrators.has(ref),
    );
  }
}
