import { Addressee } from './addresseesOf';
import { OwnerRole } from './matchRules';

/**
 * Completes "You get this mail because …".
 *
 * @param options.what - what is owned: `it`, or `some of them` in a summary
 */
export function reasonOf(
  { entry, groups }: Addressee,
  options: { role: OwnerRole; what: string },
): string {
  if (entry.kind === 'group') {
    return `this is the address of ${chain([
      entry.name,
      ...groups,
    ])}, which ${owns('owns', options)}`;
  }
  return groups.length === 0
    ? `you ${owns('own', options)}`
    : `you are a member of ${chain(groups)}, which ${owns('owns', options)}`;
}

/** `Payments, part of Shop`. */
function chain(groups: string[]): string {
  return groups.join(', part of ');
}

function owns(
  verb: string,
  { role, what }: { role: OwnerRole; what: string },
): string {
  return role === 'owner' ? `${verb} ${what}` : `owned ${what} until now`;
}
