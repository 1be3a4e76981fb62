import { SettingsUpdate } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { checkForm } from './checkForm';
import { hasServer } from './hasServer';
import { SaveOptions } from './useSaving';
import { SettingsForm } from './useSettingsForm';

/** Saves the form; before mail goes on, asks what becomes of the mails that wait. */
export function useSaveOfForm(options: {
  form: SettingsForm;
  tested: boolean;
  store: (options: SaveOptions) => Promise<void>;
}) {
  const { form, tested, store } = options;
  const mailApi = useMailApi();
  const t = useMailTexts();
  const [counting, setCounting] = useState(false);
  /** How many wait while it is asked; nothing while it is not. */
  const [asking, setAsking] = useState<number>();

  // More may wait by now than when the page was opened.
  const countWaiting = async () => {
    setCounting(true);
    const { waiting = form.stored.waiting } = await mailApi
      .getStatus()
      .catch(() => form.stored);
    setCounting(false);
    return waiting;
  };

  const save = async () => {
    const { changed, readOnly, saving, refuse } = form;
    if (changed.length === 0 || readOnly || saving || counting) return;
    if (refuse(checkForm(form, t))) return;
    const waiting = goesOn(form) ? await countWaiting() : 0;
    if (waiting > 0) setAsking(waiting);
    else await store({ tested });
  };

  const answer = async (waiting: SettingsUpdate['waiting']) => {
    setAsking(undefined);
    await store({ tested, waiting });
  };

  return { save, asking, answer, giveUp: () => setAsking(undefined) };
}

/** Whether saving lets out what waits: mail is switched on, or gets its first server. */
function goesOn({ draft, stored }: SettingsForm): boolean {
  return draft.enabled && !(stored.enabled && hasServer(stored));
}
