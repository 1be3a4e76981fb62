import {
  ErrorRecipient,
  ErrorSeverity,
  ErrorSource,
  isAtLeast,
} from '@mailroom/backstage-plugin-mail-common';

/** Which errors somebody chose to hear of. */
export type Wish = Pick<ErrorRecipient, 'sources' | 'leastSeverity'>;

/** Somebody who gets one mail about errors, for at least one reason. */
export interface Reader {
  address: string;
  /** Absent when only the address is known. */
  name?: string;
  /** Entity references of those whose address it is, as far as they are known. */
  refs: Set<string>;
  /** One for each line of the list that leads here; one that fits is enough. */
  wishes: Wish[];
  /** Each completing "You get this mail because …". */
  reasons: Set<string>;
}

/** An address behind a user or a group of the catalog. */
export interface AddressOfEntity {
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
 * Finds the addresses behind users and groups.
 *
 * @throws ResponseError when the catalog cannot be reached
 */
export type FindAddresses = (refs: string[]) => Promise<AddressOfEntity[]>;

/** Whether any of somebody's wishes is about such an error. */
export function isWanted(
  wishes: Wish[],
  error: { source: ErrorSource; severity: ErrorSeverity },
): boolean {
  return wishes.some(
    ({ sources, leastSeverity }) =>
      sources.includes(error.source) &&
      isAtLeast(error.severity, leastSeverity),
  );
}
