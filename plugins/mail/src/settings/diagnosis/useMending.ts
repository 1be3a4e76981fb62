import { useState } from 'react';
import {
  fieldOf,
  FormServer,
  formOf,
  isWanted,
  storedPassword,
} from '../FormServer';
import { draftOf, SettingsDraft, SettingsField } from '../SettingsDraft';
import { useForm } from '../SettingsFormContext';
import { isDestinationChanged } from '../settingsFields';
import { Changes, holds } from './changesOf';
import { controlOf, isSecret } from './controlOf';

/** The button that tests; who has mended something goes on there. */
export const TEST_BUTTON_ID = 'mail-settings-test-run';

/** How the form is put right from the result of a test. */
export interface Mending {
  /** Which of its servers. */
  server: FormServer;
  /** Where not, the advice is all that can be given. */
  isPossible: boolean;
  /** What was filled in last, as long as it stands there. */
  filled?: { changes: Changes; needsPassword: boolean };
  fill: (changes: Changes) => void;
  go: (field: SettingsField) => void;
}

/** Fills fields of one server of the form, or goes there; `goTo` moves the keyboard. */
export function useMending(
  server: FormServer,
  goTo: (field: SettingsField) => void,
): Mending {
  const { draft, stored, readOnly, change } = useForm();
  const [changes, setChanges] = useState<Changes>();

  /** The stored password goes only where it was saved for. */
  const lacks = (form: SettingsDraft) => {
    const { authentication, password } = formOf(form, server);
    return (
      authentication === 'basic' &&
      storedPassword(stored, server).isSet &&
      !password &&
      isDestinationChanged(draftOf(stored), form, server)
    );
  };
  const fill = (wanted: Changes) => {
    const next = { ...draft, ...wanted } as SettingsDraft;
    change(wanted as Partial<SettingsDraft>);
    setChanges(wanted);
    const authentication = fieldOf(server, 'authentication');
    if (wanted[authentication]) goTo(authentication);
    else if (lacks(next)) goTo(fieldOf(server, 'password'));
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
    server,
    isPossible: !readOnly && isWanted(draft, server),
    filled:
      changes && holds(draft, changes)
        ? { changes, needsPassword: lacks(draft) }
        : undefined,
    ...{ fill, go },
  };
}
