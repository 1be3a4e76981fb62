import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { normalizeAddress } from '../outbox';

const addressField = 'spec.profile.email';

/** Knows whose an address is, and which address somebody has, as the catalog says. */
export class PersonFinder {
  constructor(
    private readonly options: { catalog: CatalogService; auth: AuthService },
  ) {}

  /**
   * Finds the users and groups with an address, upper or lower case.
   *
   * @returns their references; none when the catalog knows nobody with it
   * @throws ResponseError when the catalog cannot be reached
   */
  async peopleAt(address: string): Promise<string[]> {
    const { items } = await this.options.catalog.getEntities(
      {
        filter: { [addressField]: address, kind: ['User', 'Group'] },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await this.credentials() },
    );
    return items.map(stringifyEntityRef);
  }

  /**
   * Reads the address of a user.
   *
   * @returns normalised; undefined when the catalog has none
   * @throws ResponseError when the catalog cannot be reached
   */
  async addressOf(ref: string): Promise<string | undefined> {
    const entity = await this.options.catalog.getEntityByRef(ref, {
      credentials: await this.credentials(),
    });
    return entity && writtenAddress(entity);
  }

  private credentials(): Promise<BackstageCredentials> {
    return this.options.auth.getOwnServiceCredentials();
  }
}

/** What the catalog has may be no address at all. */
function writtenAddress({ spec }: Entity): string | undefined {
  const profile = spec?.profile as { email?: unknown } | undefined;
  if (typeof profile?.email !== 'string') {
    return undefined;
  }
  try {
    return normalizeAddress(profile.email.trim());
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
