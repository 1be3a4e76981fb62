import {
  EntityChange,
  EntityChangeKind,
} from '@mailroom/backstage-plugin-entity-events-node';
import { addresseesOf } from './addresseesOf';
import { Entries } from './Directory';
import { RuleMatch } from './matchRules';
import { reasonOf } from './reasonOf';
import { WorkflowRule } from './WorkflowRule';

/** One way by which a mail came to somebody. */
export interface Cause {
  /** The user, or the group whose address it is. */
  recipientRef: string;
  rule: WorkflowRule;
  change: EntityChange;
  changeKinds: EntityChangeKind[];
  /** Completing "You get this mail because …". */
  reason: string;
}

/** Somebody who gets one mail, for at least one cause. */
export interface Recipient {
  address: string;
  name: string;
  causes: Cause[];
}

/**
 * Finds the addresses behind the owners that rules tell, each once.
 *
 * @param options.what - what is owned in the reasons: `it`, or `some of them`
 * @returns the recipients, and the refs of owners without any address
 */
export function findRecipients(
  matches: RuleMatch[],
  options: { entries: Entries; what: string },
): { recipients: Recipient[]; unreachable: string[] } {
  const byAddress = new Map<string, Recipient>();
  const unreachable = new Set<string>();
  for (const { rule, change, changeKinds, owners } of matches) {
    for (const owner of owners) {
      const addressees = addresseesOf(owner.ref, options.entries);
      if (addressees.length === 0) {
        unreachable.add(owner.ref);
      }
      for (const addressee of addressees) {
        const { ref, address, name } = addressee.entry;
        const recipient = entryFor(byAddress, { address, name, causes: [] });
        recipient.causes.push({
          recipientRef: ref,
          rule,
          change,
          changeKinds,
          reason: reasonOf(addressee, { role: owner.role, what: options.what }),
        });
      }
    }
  }
  return { recipients: [...byAddress.values()], unreachable: [...unreachable] };
}

/** In practice no server keeps `Ada@` and `ada@` apart, and nobody wants two mails. */
export function addressKey(address: string): string {
  return address.toLocaleLowerCase('en-US');
}

function entryFor(
  byAddress: Map<string, Recipient>,
  recipient: Recipient,
): Recipient {
  const key = addressKey(recipient.address);
  const known = byAddress.get(key) ?? recipient;
  byAddress.set(key, known);
  return known;
}
