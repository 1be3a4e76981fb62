import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { ownServerOf } from '../ownServerOf';
import { draftOf, SettingsDraft } from '../SettingsDraft';
import { TestOfForm } from './TestOfForm';

/** What a test has shown of the values in the form; nothing where there was none. */
export type Proof = 'none' | 'failed' | 'inconclusive' | 'accepted' | 'arrived';

/** Whether mails go out with these values. */
export function isProven(proof: Proof): proof is 'accepted' | 'arrived' {
  return proof === 'accepted' || proof === 'arrived';
}

/** Names the fall-back server as what a test is about. */
export const aboutFallback = 'fallback';

/** Names the values that a test is about; the same values have the same name. */
export function valuesOf(draft: SettingsDraft): string {
  return draft.sender === 'own'
    ? JSON.stringify(ownServerOf(draft))
    : 'default';
}

/** What a test has shown of exactly what stands in the form. */
export function proofOf(options: {
  stored: Settings;
  draft: SettingsDraft;
  test: Pick<TestOfForm, 'diagnosis' | 'arrival'>;
}): Proof {
  const { draft, test } = options;
  const { about, verdict } = test.diagnosis;
  const outcome = about === valuesOf(draft) ? verdict?.outcome : undefined;
  if (outcome === 'failed') return outcome;
  if (outcome === 'passed') return hasArrived(test) ? 'arrived' : 'accepted';
  const before = proofBefore(options);
  // What the server put off leaves what was proven before.
  return before === 'none' && outcome ? outcome : before;
}

/** What the last test of the stored values has shown of those in the form. */
function proofBefore({ stored, draft, test }: Parameters<typeof proofOf>[0]) {
  const isStored = valuesOf(draft) === valuesOf(draftOf(stored));
  if (!isStored || !stored.test) return 'none';
  const { outcome, arrivedAt } = stored.test;
  if (outcome !== 'passed') return outcome;
  // Of another test on the screen, the arrival says nothing about what is stored.
  return arrivedAt || (hasArrived(test) && !test.diagnosis.verdict)
    ? 'arrived'
    : 'accepted';
}

function hasArrived({ arrival }: Pick<TestOfForm, 'arrival'>): boolean {
  return arrival?.arrival?.state === 'arrived';
}
