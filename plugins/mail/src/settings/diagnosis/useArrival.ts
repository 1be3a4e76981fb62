import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isNotFound } from '../../api';
import { useMailApi } from '../../phrases';
import { usePatientPolling } from '../../polling';

/** The run whose mail was accepted, and until when it can be confirmed. */
export interface SentRun {
  id: string;
  expiresAt: string;
}

/** What is known of the mail of a test. */
export interface ArrivalWatch {
  run: SentRun;
  /** Nothing before the first answer. */
  arrival?: DiagnosisArrival;
  /** Somebody else made the test, so only they are told. */
  isOthers: boolean;
  /** Whether its code still proves anything. */
  isOpen: boolean;
  /** Rejects with the backend's refusal. */
  confirm: (code: string) => Promise<void>;
}

interface Answer {
  id: string;
  arrival?: DiagnosisArrival;
  isOthers?: true;
}

function hasArrived(answer: Answer | undefined, id: string): boolean {
  return answer?.id === id && answer.arrival?.state === 'arrived';
}

/** Asks patiently whether the mail of a test has arrived, and takes its code. */
export function useArrival(run: SentRun | undefined): ArrivalWatch | undefined {
  const mailApi = useMailApi();
  const [answer, setAnswer] = useState<Answer>();
  const id = run?.id;
  const asked = useRef(id);
  asked.current = id;

  const ask = useCallback(async () => {
    if (id === undefined) return false;
    const tell = (next: Answer) => {
      // An answer that comes after the next test began is about the wrong mail.
      if (asked.current !== id) return;
      // What was asked before a mail was confirmed may be answered after it.
      setAnswer(known => (hasArrived(known, id) ? known : next));
    };
    try {
      tell({ id, arrival: await mailApi.getArrival(id) });
      return true;
    } catch (error) {
      if (isNotFound(error)) tell({ id, isOthers: true });
      return false;
    }
  }, [id, mailApi]);

  const { arrival, isOthers = false } =
    answer && answer.id === id ? answer : { arrival: undefined };
  const isOpen =
    run !== undefined &&
    !isOthers &&
    arrival?.state !== 'arrived' &&
    new Date(run.expiresAt) > new Date();
  useEffect(() => {
    void ask();
  }, [ask]);
  usePatientPolling({ active: isOpen, ask });

  if (!run) return undefined;
  const confirm = async (code: string) => {
    const confirmed = await mailApi.confirmArrival(run.id, code);
    setAnswer({ id: run.id, arrival: confirmed });
  };
  return { run, arrival, isOthers, isOpen, confirm };
}
