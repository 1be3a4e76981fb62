import {
  Settings,
  SettingsUpdate,
} from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { isConflict, reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { checkForm } from './checkForm';
import { updateOf } from './ownServerOf';
import { FieldErrors, SettingsDraft } from './SettingsDraft';

/** What the form does not say about a save. */
export interface SaveOptions {
  /** Whether a test has passed with these values. */
  tested: boolean;
  /** What becomes of the mails that wait when mail goes on. */
  waiting?: SettingsUpdate['waiting'];
}

/** Saves the form and tells how that went: stored, refused, too late, or failed. */
export function useSaving(options: {
  stored: Settings;
  draft: SettingsDraft;
  refuse: (errors: FieldErrors) => boolean;
  refuseFaults: (error: unknown) => boolean;
  onSaved: (settings: Settings) => void;
  onConflict: (theirs: Settings) => void;
}) {
  const { stored, draft, refuse, refuseFaults } = options;
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const explain = async (error: unknown) => {
    if (isConflict(error)) options.onConflict(await mailApi.getSettings());
    else if (!refuseFaults(error)) setTrouble(reasonOf(error));
  };

  const save = async ({ tested, waiting }: SaveOptions) => {
    setTrouble(undefined);
    if (refuse(checkForm({ stored, draft }, t))) return undefined;
    setSaving(true);
    try {
      const update = updateOf(draft, stored);
      const saved = await mailApi.saveSettings({ ...update, waiting });
      options.onSaved(saved);
      toast({
        title: t(tested ? 'settings.saved' : 'settings.savedUntested'),
        succeeded: true,
      });
      return saved;
    } catch (error) {
      await explain(error).catch(failure => setTrouble(reasonOf(failure)));
      return undefined;
    } finally {
      setSaving(false);
    }
  };

  return { saving, trouble, save, forget: () => setTrouble(undefined) };
}
