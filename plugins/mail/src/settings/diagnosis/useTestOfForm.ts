import {
  DiagnosisRequest,
  OwnServerDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../../translation';
import { checkForm } from '../checkForm';
import { isOfFallback } from '../FormServer';
import { fallbackServerOf, ownServerOf } from '../ownServerOf';
import { draftOf, FieldErrors, SettingsField } from '../SettingsDraft';
import { SaveOptions } from '../useSaving';
import { SettingsForm } from '../useSettingsForm';
import { configuredFallback, fallbackValuesOf, valuesOf } from './testedValues';
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
    const isFallback = server === 'fallback';
    if (refuse(wrongIn(checkForm(form, t), isFallback))) return;
    const { sender } = draft;
    // What is stored is named alone: its password is not here to be sent.
    const isStored = valuesOf(draft) === valuesOf(draftOf(stored));
    const own = sender === 'own' && !isStored ? ownServerOf(draft) : undefined;
    const failure = isFallback
      ? await run(
          { recipient, sender: 'fallback', ...changedFallback(form, own) },
          { about: aboutFallback(form), tested: draft },
        )
      : await run(
          { recipient, sender, own },
          { about: valuesOf(draft), tested: draft },
        );
    if (failure) refuseFaults(failure);
  };

  const save = async (options: SaveOptions) => {
    const saved = await form.save(options);
    if (!saved) return;
    rename(valuesOf(draft), valuesOf(draftOf(saved)));
    rename(fallbackValuesOf(draft), fallbackValuesOf(draftOf(saved)));
  };

  const arrivedAt = isIdle ? stored.test?.arrivedAt : undefined;
  return {
    test: { diagnosis, arrival, arrivedAt, run: test, cancel },
    save,
  };
}

/** Of the server that is tested alone: the other one may be half filled in. */
function wrongIn(errors: FieldErrors, isFallback: boolean): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).filter(
      ([field]) => isOfFallback(field as SettingsField) === isFallback,
    ),
  );
}

function aboutFallback({ stored, draft }: SettingsForm): string {
  return stored.fallbackLockedBy ? configuredFallback : fallbackValuesOf(draft);
}

/** The fall-back server on the screen, and the own one for its sender; nothing where both are as they are stored. */
function changedFallback(
  { stored, draft }: SettingsForm,
  own: OwnServerDraft | undefined,
): Pick<DiagnosisRequest, 'fallback' | 'own'> {
  if (stored.fallbackLockedBy) return {};
  const isStored =
    stored.fallback?.enabled &&
    fallbackValuesOf(draft) === fallbackValuesOf(draftOf(stored));
  return isStored && !own ? {} : { fallback: fallbackServerOf(draft), own };
}
