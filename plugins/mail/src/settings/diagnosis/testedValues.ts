import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { ownServerOf } from '../ownServerOf';
import { draftOf, SettingsDraft } from '../SettingsDraft';
import { Diagnosis } from './useDiagnosis';

/** Names the values that a test is about; the same values have the same name. */
export function valuesOf(draft: SettingsDraft): string {
  return draft.sender === 'own'
    ? JSON.stringify(ownServerOf(draft))
    : 'default';
}

/** Whether a test has passed with exactly what stands in the form. */
export function isTested(options: {
  stored: Settings;
  draft: SettingsDraft;
  diagnosis: Diagnosis;
}): boolean {
  const { stored, draft, diagnosis } = options;
  const values = valuesOf(draft);
  if (diagnosis.about === values && diagnosis.verdict) {
    return diagnosis.verdict.passed;
  }
  return values === valuesOf(draftOf(stored)) && stored.test?.passed === true;
}
