import { Entries } from './Directory';
import { DirectoryEntry } from './DirectoryEntry';

/** Who gets the mail that is meant for an owner. */
export interface Addressee {
  entry: DirectoryEntry & { address: string };
  /** Names of the groups from the innermost to the owner itself; empty when the addressee is the owner. */
  groups: string[];
}

/**
 * Finds everybody who stands behind an owner.
 *
 * @remarks
 *
 * A user is told at the user's address; a group at its own, else through its
 * members and the groups within it. The shortest way to a person counts, and
 * groups in a circle are walked once.
 */
export function addresseesOf(ownerRef: string, entries: Entries): Addressee[] {
  const addressees: Addressee[] = [];
  const seen = new Set([ownerRef]);
  const open: Array<{ ref: string; groups: string[] }> = [
    { ref: ownerRef, groups: [] },
  ];
  for (const { ref, groups } of open) {
    const entry = entries.get(ref);
    if (entry?.address) {
      addressees.push({ entry: { ...entry, address: entry.address }, groups });
    } else if (entry) {
      [...entry.members, ...entry.childGroups]
        .filter(inner => !seen.has(inner) && seen.add(inner))
        .forEach(inner =>
          open.push({ ref: inner, groups: [entry.name, ...groups] }),
        );
    }
  }
  return addressees;
}
