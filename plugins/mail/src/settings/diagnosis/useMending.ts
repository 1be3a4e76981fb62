import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { draftOf, SettingsDraft, SettingsField } from '../SettingsDraft';
import { useForm } from '../SettingsFormContext';
import { isDestinationChanged } from '../settingsFields';
import { Changes, holds } from './changesOf';
import { controlOf, isSecret } from './controlOf';

/** The button that tests; who has mended something goes on there. */
export const TEST_BUTTON_ID = 'mail-settings-test-run';

/** How the form is put right from the result of a test. */
export interface Mending {
  /** Where not, the advice is all that can be given. */
  isPossible: boolean;
  /** What was filled in last, as long as it stands there. */
  filled?: { changes: Changes; needsPassword: boolean };
  fill: (changes: Changes) => void;
  go: (field: SettingsField) => void;
}

/** Fills fields of the form, or goes there; `goTo` moves the keyboard. */
export function useMending(goTo: (field: SettingsField) => void): Mending {
  const { draft, stored, readOnly, change } = useForm();
  const [changes, setChanges] = useState<Changes>();

  const fill = (wanted: Changes) => {
    const next = { ...draft, ...wanted } as SettingsDraft;
    change(wanted as Partial<SettingsDraft>);
    setChanges(wanted);
    if (wanted.authentication) goTo('authentication');
    else if (lacksPassword(next, stored)) goTo('password');
    else document.getElementById(TEST_BUTTON_ID)?.focus();
  };
  const go = (field: SettingsField) => {
    const control = controlOf(field, draft);
    // What is stored is kept until something is typed.
    if (isSecret(control) && draft[control] === undefined) {
      change({ [control]: '' });
    }
    goTo(control);
  };

  return {
    isPossible: !readOnly && draft.sender === 'own',
    filled:
      changes && holds(draft, changes)
        ? { changes, needsPassword: lacksPassword(draft, stored) }
        : undefined,
    ...{ fill, go },
  };
}

/** The stored password goes only where it was saved for. */
function lacksPassword(draft: SettingsDraft, stored: Settings): boolean {
  return (
    draft.authentication === 'basic' &&
    stored.passwordSet &&
    !draft.password &&
    isDestinationChanged(draftOf(stored), draft, 'own')
  );
}
