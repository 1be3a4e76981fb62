import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { isOfFallback } from '../FormServer';
import { fallbackServerOf, ownServerOf } from '../ownServerOf';
import { draftOf, SettingsDraft, SettingsField } from '../SettingsDraft';
import { TestOfForm } from './TestOfForm';

/** What a test has shown of the values in the form; nothing where there was none. */
export type Proof = 'none' | 'failed' | 'inconclusive' | 'accepted' | 'arrived';

/** Whether mails go out with these values. */
export function isProven(proof: Proof): proof is 'accepted' | 'arrived' {
  return proof === 'accepted' || proof === 'arrived';
}

/** Names the fall-back server of app-config as what a test is about. */
export const configuredFallback = 'fallback';

/** Names the values of the fall-back server that a test is about. */
export function fallbackValuesOf(draft: SettingsDraft): string {
  return `${configuredFallback} ${JSON.stringify(fallbackServerOf(draft))}`;
}

/** Whether a test is about the fall-back server. */
export function isAboutFallback(about: string | undefined): boolean {
  return about?.startsWith(configuredFallback) ?? false;
}

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

/** What a test has shown of all that a save puts in force: the less of the two where both servers change. */
export function proofOfSave(
  options: Parameters<typeof proofOf>[0] & { changed: SettingsField[] },
): Proof {
  const { draft, changed, test } = options;
  const first = proofOf(options);
  if (!draft['fallback.enabled'] || !changed.some(isOfFallback)) return first;
  const fallback = proofOfFallback(draft, test);
  return isProven(fallback) && !changed.every(isOfFallback) ? first : fallback;
}

function proofOfFallback(
  draft: SettingsDraft,
  test: Pick<TestOfForm, 'diagnosis' | 'arrival'>,
): Proof {
  const { about, verdict } = test.diagnosis;
  if (about !== fallbackValuesOf(draft) || !verdict) return 'none';
  if (verdict.outcome !== 'passed') return verdict.outcome;
  return hasArrived(test) ? 'arrived' : 'accepted';
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
