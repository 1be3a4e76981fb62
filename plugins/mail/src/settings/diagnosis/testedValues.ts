import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { ownServerOf } from '../ownServerOf';
import { draftOf, SettingsDraft } from '../SettingsDraft';
import { TestOfForm } from './TestOfForm';

/** What is proven of the values in the form: nothing, that a mail was accepted, or that it arrived. */
export type Proof = 'none' | 'accepted' | 'arrived';

/** Names the values that a test is about; the same values have the same name. */
export function valuesOf(draft: SettingsDraft): string {
  return draft.sender === 'own'
    ? JSON.stringify(ownServerOf(draft))
    : 'default';
}

/** What a test has proven with exactly what stands in the form. */
export function proofOf(options: {
  stored: Settings;
  draft: SettingsDraft;
  test: Pick<TestOfForm, 'diagnosis' | 'arrival'>;
}): Proof {
  const { stored, draft, test } = options;
  const { about, verdict } = test.diagnosis;
  const values = valuesOf(draft);
  const isArrived = test.arrival?.arrival?.state === 'arrived';
  // One that is inconclusive leaves what was proven before.
  if (about === values && verdict && verdict.outcome !== 'inconclusive') {
    if (verdict.outcome === 'failed') return 'none';
    return isArrived ? 'arrived' : 'accepted';
  }
  const isStored = values === valuesOf(draftOf(stored));
  if (!isStored || stored.test?.outcome !== 'passed') return 'none';
  // Of another test on the screen, the arrival says nothing about what is stored.
  return stored.test.arrivedAt || (isArrived && !verdict)
    ? 'arrived'
    : 'accepted';
}
