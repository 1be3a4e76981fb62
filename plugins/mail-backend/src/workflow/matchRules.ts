import {
  EntityChange,
  EntityChangeKind,
} from '@mailroom/backstage-plugin-entity-events-node';
import { describeChanges } from '../templates';
import { ownersOf } from './ownersOf';
import { WorkflowRule } from './WorkflowRule';

/** What an owner is to the entity after the change. */
export type OwnerRole = 'owner' | 'former-owner';

/** An owner who is to be told. */
export interface Owner {
  ref: string;
  role: OwnerRole;
}

/** A rule that a change meets. */
export interface RuleMatch {
  rule: WorkflowRule;
  change: EntityChange;
  /** Those kinds of the change that the rule is about. */
  changeKinds: EntityChangeKind[];
  owners: Owner[];
}

/** Finds the rules that a change meets, and which owners they tell. */
export function matchRules(
  change: EntityChange,
  rules: WorkflowRule[],
): RuleMatch[] {
  const news = newsworthyKinds(change);
  const kind = kindOf(change);
  return rules
    .filter(rule => concerns(rule, kind))
    .map(rule => ({
      rule,
      change,
      changeKinds: news.filter(item => rule.when.changes.includes(item)),
      owners: ownersToTell(rule, change),
    }))
    .filter(match => match.changeKinds.length > 0 && match.owners.length > 0);
}

/** An update that shows nothing to a reader is no news. */
function newsworthyKinds(change: EntityChange): EntityChangeKind[] {
  return change.kinds.filter(
    kind =>
      kind !== 'updated' ||
      describeChanges(change.before, change.after).length > 0,
  );
}

function kindOf(change: EntityChange): string {
  const kind = (change.after ?? change.before)?.kind ?? '';
  return kind.toLocaleLowerCase('en-US');
}

function concerns({ when }: WorkflowRule, kind: string): boolean {
  return (
    (when.kinds?.includes(kind) ?? true) && !when.exceptKinds?.includes(kind)
  );
}

function ownersToTell(rule: WorkflowRule, change: EntityChange): Owner[] {
  const now = ownersOf(change.after);
  const gone = ownersOf(change.before).filter(ref => !now.includes(ref));
  const current = now.map(ref => ({ ref, role: 'owner' as const }));
  const former = gone.map(ref => ({ ref, role: 'former-owner' as const }));
  return rule.tell === 'everyOwner' || !change.after
    ? [...current, ...former]
    : current;
}
