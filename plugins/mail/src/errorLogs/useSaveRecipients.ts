import { useState } from 'react';
import { fieldFaultsOf, isConflict, reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { keptRows, recipientOf } from './recipientDraft';
import { FaultsByRow, findFaults, placeFaults } from './recipientFaults';
import { RecipientDraft } from './useRecipientDraft';

/** How the last save went. */
export interface SaveOutcome {
  faults: FaultsByRow;
  /** Why nothing was saved, when no single line is to blame. */
  reason?: string;
  conflict?: boolean;
}

const WELL: SaveOutcome = { faults: {} };

/** Saves the whole list, and says what stands in the way. */
export function useSaveRecipients(draft: RecipientDraft) {
  const mailApi = useMailApi();
  const toast = useToast();
  const faultWords = useFaultWords();
  const t = useMailTexts();
  const [saving, setSaving] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>(WELL);

  async function send() {
    setSaving(true);
    try {
      const items = keptRows(draft.rows).map(recipientOf);
      const { version } = draft;
      draft.restart(await mailApi.updateErrorRecipients({ version, items }));
      setOutcome(WELL);
      toast({ title: t('errorLogs.saved'), succeeded: true });
    } catch (error) {
      setOutcome(readRefusal(error, draft));
    } finally {
      setSaving(false);
    }
  }

  async function save() {
    const faults = findFaults(draft.rows, faultWords);
    if (Object.keys(faults).length > 0) setOutcome({ faults });
    else await send();
  }

  async function takeTheirs() {
    try {
      draft.rebase(await mailApi.getErrorRecipients());
      setOutcome(WELL);
    } catch (error) {
      setOutcome({ faults: {}, reason: reasonOf(error), conflict: true });
    }
  }

  const forget = () => setOutcome(WELL);
  return { saving, outcome, save, takeTheirs, forget };
}

function readRefusal(error: unknown, draft: RecipientDraft): SaveOutcome {
  if (isConflict(error)) return { faults: {}, conflict: true };
  const faults = placeFaults(draft.rows, fieldFaultsOf(error));
  const isPlaced = Object.keys(faults).length > 0;
  return { faults, reason: isPlaced ? undefined : reasonOf(error) };
}

function useFaultWords() {
  const t = useMailTexts();
  return {
    nobody: t('errorLogs.fault.nobody'),
    notAnAddress: t('errorLogs.fault.notAnAddress'),
    nothingChosen: t('errorLogs.fault.nothingChosen'),
  };
}
