import { useMailTexts } from '../../translation';
import { checkForm } from '../checkForm';
import { ownServerOf } from '../ownServerOf';
import { draftOf } from '../SettingsDraft';
import { SaveOptions } from '../useSaving';
import { SettingsForm } from '../useSettingsForm';
import { aboutFallback, valuesOf } from './testedValues';
import { TestedServer, TestOfForm } from './TestOfForm';
import { useArrival } from './useArrival';
import { useDiagnosis } from './useDiagnosis';

/** Tests what stands in the form and saves it; what is wrong with it is shown under its fields. */
export function useTestOfForm(form: SettingsForm): {
  test: TestOfForm;
  save: (options: SaveOptions) => Promise<void>;
} {
  const { diagnosis, run, cancel, rename } = useDiagnosis();
  const t = useMailTexts();
  const { stored, draft, refuse, refuseFaults } = form;
  const isIdle = diagnosis.phase === 'idle';
  const arrival = useArrival(
    isIdle ? stored.test?.arrival : diagnosis.verdict?.arrival,
  );

  const test = async (recipient: string, server: TestedServer) => {
    if (server === 'fallback') {
      await run({ recipient, sender: 'fallback' }, { about: aboutFallback });
      return;
    }
    if (refuse(checkForm(form, t))) return;
    const values = valuesOf(draft);
    const { sender } = draft;
    // What is stored is named alone: its password is not here to be sent.
    const isStored = values === valuesOf(draftOf(stored));
    const own = sender === 'own' && !isStored ? ownServerOf(draft) : undefined;
    const request = { recipient, sender, own };
    const failure = await run(request, { about: values, tested: draft });
    if (failure) refuseFaults(failure);
  };

  const save = async (options: SaveOptions) => {
    const saved = await form.save(options);
    if (saved) rename(valuesOf(draft), valuesOf(draftOf(saved)));
  };

  const arrivedAt = isIdle ? stored.test?.arrivedAt : undefined;
  return {
    test: { diagnosis, arrival, arrivedAt, run: test, cancel },
    save,
  };
}
