import { useMailTexts } from '../../translation';
import { checkDraft } from '../checkDraft';
import { ownServerOf } from '../ownServerOf';
import { draftOf } from '../SettingsDraft';
import { valuesOf } from './testedValues';
import { useDiagnosis } from './useDiagnosis';
import { SaveOptions } from '../useSaving';
import { SettingsForm } from '../useSettingsForm';

/** Tests what stands in the form and saves it; what is wrong with it is shown under its fields. */
export function useTestOfForm(form: SettingsForm) {
  const { diagnosis, run, cancel, rename } = useDiagnosis();
  const t = useMailTexts();
  const { stored, draft, refuse, refuseFaults } = form;

  const test = async (recipient: string) => {
    if (refuse(checkDraft(draft, t))) return;
    const values = valuesOf(draft);
    const { sender } = draft;
    // What is stored is named alone: its password is not here to be sent.
    const isStored = values === valuesOf(draftOf(stored));
    const own = sender === 'own' && !isStored ? ownServerOf(draft) : undefined;
    const failure = await run({ recipient, sender, own }, values);
    if (failure) refuseFaults(failure);
  };

  const save = async (options: SaveOptions) => {
    const saved = await form.save(options);
    if (saved) rename(valuesOf(draft), valuesOf(draftOf(saved)));
  };

  return { diagnosis, run: test, cancel, save };
}
