import { usePermission } from '@backstage/plugin-permission-react';
import {
  mailSettingsUpdatePermission,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useMemo, useState } from 'react';
import {
  draftOf,
  FieldErrors,
  SettingsDraft,
  SettingsField,
} from './SettingsDraft';
import { KeptForm } from './oauth/flowRequest';
import { changedFields } from './settingsFields';
import { useFieldErrors } from './useFieldErrors';
import { SaveOptions, useSaving } from './useSaving';

/** Somebody else saved first. */
export interface Conflict {
  theirs: Settings;
  mine: SettingsDraft;
  /** Whether theirs stand in the form now. */
  isLoaded: boolean;
}

/** The form: what is stored, what stands in it, what is wrong with it. */
export interface SettingsForm {
  stored: Settings;
  draft: SettingsDraft;
  errors: FieldErrors;
  changed: SettingsField[];
  readOnly: boolean;
  saving: boolean;
  /** Why saving failed, when it is about no field. */
  trouble?: string;
  conflict?: Conflict;
  change: (changes: Partial<SettingsDraft>) => void;
  discard: () => void;
  /** Resolves with what was stored; with nothing when it was refused. */
  save: (options: SaveOptions) => Promise<Settings | undefined>;
  /** Takes what the backend stored, for example after an undo. */
  adopt: (settings: Settings) => void;
  /** Shows what is wrong, at once, and goes to the first; says whether there was anything. */
  refuse: (errors: FieldErrors) => boolean;
  /** Shows the fields that the backend named; `false` when it named none. */
  refuseFaults: (error: unknown) => boolean;
  /** Shows a form as it stood when the page was left; what was saved meanwhile is a conflict. */
  restore: (kept: KeptForm) => void;
  /** Takes what the backend knows now; what stands in the form stays. */
  refresh: (settings: Settings) => void;
  loadTheirs: () => void;
  keepMine: () => void;
  endConflict: () => void;
}

/** Keeps the form; `goTo` moves the keyboard to a field. */
export function useSettingsForm(
  initial: Settings,
  goTo: (field: SettingsField) => void,
): SettingsForm {
  const update = usePermission({ permission: mailSettingsUpdatePermission });
  const [stored, setStored] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [conflict, setConflict] = useState<Conflict>();
  const { errors, refuse, refuseFaults, forgive, forgiveAll } =
    useFieldErrors(goTo);

  const show = (settings: Settings, values = draftOf(settings)) => {
    setStored(settings);
    setDraft(values);
    forgiveAll();
  };
  const adopt = (settings: Settings) => {
    show(settings);
    setConflict(undefined);
  };
  const change = useCallback(
    (changes: Partial<SettingsDraft>) => {
      setDraft(last => ({ ...last, ...changes }));
      // What is being corrected is no longer known to be wrong.
      forgive(Object.keys(changes));
    },
    [forgive],
  );
  const changed = useMemo(
    () => changedFields(draftOf(stored), draft),
    [stored, draft],
  );
  const { saving, trouble, save, forget } = useSaving({
    stored,
    draft,
    refuse,
    refuseFaults,
    onSaved: adopt,
    onConflict: theirs => setConflict({ theirs, mine: draft, isLoaded: false }),
  });

  return {
    ...{ stored, draft, errors, changed, saving, trouble, conflict },
    readOnly: !update.allowed,
    ...{ change, save, adopt, refuse, refuseFaults },
    discard() {
      show(stored);
      forget();
    },
    restore({ version, draft: kept }) {
      setDraft(kept);
      if (version === stored.version) return;
      setConflict({ theirs: stored, mine: kept, isLoaded: false });
    },
    refresh: setStored,
    loadTheirs() {
      if (!conflict) return;
      show(conflict.theirs);
      setConflict({ ...conflict, isLoaded: true });
    },
    keepMine() {
      if (!conflict) return;
      show(conflict.theirs, draft);
      setConflict(undefined);
    },
    endConflict: () => setConflict(undefined),
  };
}
