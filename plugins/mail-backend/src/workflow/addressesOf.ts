import { addresseesOf } from './addresseesOf';
import { Directory } from './Directory';

/** An address behind a user or a group of the catalog. */
export interface FoundAddress {
  /** The user or group that was asked for. */
  ref: string;
  /** The user or group whose address it is. */
  readerRef: string;
  /** Who reads at this address: a user, or a group at its own. */
  kind: 'user' | 'group';
  name: string;
  address: string;
  /** Names of the groups from the innermost to the one asked for; empty when it is that one itself. */
  groups: string[];
}

/**
 * Finds the addresses behind users and groups, the same way as those of owners.
 *
 * @returns nothing for a ref without any address
 * @throws ResponseError when the catalog cannot be reached
 */
export async function addressesOf(
  directory: Pick<Directory, 'lookUp'>,
  refs: string[],
): Promise<FoundAddress[]> {
  const entries = await directory.lookUp(refs);
  return refs.flatMap(ref =>
    addresseesOf(ref, entries).map(({ entry, groups }) => ({
      ref,
      readerRef: entry.ref,
      kind: entry.kind,
      name: entry.name,
      address: entry.address,
      groups,
    })),
  );
}
