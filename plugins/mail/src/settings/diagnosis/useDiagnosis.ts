import {
  DiagnosisLine,
  DiagnosisRequest,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMailApi } from '../../phrases';
import { SettingsDraft } from '../SettingsDraft';

type StepLine = Extract<DiagnosisLine, { type: 'step' }>;

/** The last word of a test. */
export type Verdict = Extract<DiagnosisLine, { type: 'verdict' }>;

/** A step of the test; those that are to come stand there too, so that nothing jumps. */
export type TestStep = Omit<StepLine, 'state' | 'type'> & {
  state: StepLine['state'] | 'pending';
};

/** Where the test is on its way. */
export interface Diagnosis {
  phase: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  steps: TestStep[];
  verdict?: Verdict;
  /** Why it could not run. */
  error?: unknown;
  /** Which values it is about. */
  about?: string;
  /** The form as it was then, if it was what was tested. */
  tested?: SettingsDraft;
}

/** Runs one test at a time and tells each step as it comes. */
export function useDiagnosis() {
  const mailApi = useMailApi();
  const [diagnosis, setDiagnosis] = useState<Diagnosis>({
    phase: 'idle',
    steps: [],
  });
  const running = useRef<AbortController>();

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setDiagnosis(last => ended(last, 'cancelled'));
  }, []);

  const run = useCallback(
    async (
      request: DiagnosisRequest,
      subject: Pick<Diagnosis, 'about' | 'tested'>,
    ) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      setDiagnosis({ phase: 'running', steps: [], ...subject });
      const tell = (next: (last: Diagnosis) => Diagnosis) => {
        if (!abort.signal.aborted) setDiagnosis(next);
      };
      try {
        await mailApi.diagnose(request, {
          onLine: line => tell(last => withLine(last, line)),
          signal: abort.signal,
        });
        tell(last => ended(last, 'done'));
      } catch (error) {
        tell(last => ({ ...ended(last, 'failed'), error }));
        if (!abort.signal.aborted) return error;
      }
      return undefined;
    },
    [mailApi],
  );

  // A save takes the password out of the form; the tested values stay what they were.
  const rename = useCallback((before: string, after: string) => {
    setDiagnosis(last =>
      last.about === before ? { ...last, about: after } : last,
    );
  }, []);

  useEffect(() => () => running.current?.abort(), []);

  return { diagnosis, run, cancel, rename };
}

function withLine(last: Diagnosis, line: DiagnosisLine): Diagnosis {
  switch (line.type) {
    case 'plan': {
      const steps = line.steps.map(id => ({ id, state: 'pending' as const }));
      return { ...last, steps };
    }
    case 'verdict':
      return { ...last, verdict: line };
    default:
      return { ...last, steps: withStep(last.steps, line) };
  }
}

/** One that was not announced is told all the same. */
function withStep(steps: TestStep[], line: TestStep): TestStep[] {
  return steps.some(({ id }) => id === line.id)
    ? steps.map(step => (step.id === line.id ? line : step))
    : [...steps, line];
}

/** However it ended, no step goes on running. */
function ended(last: Diagnosis, phase: Diagnosis['phase']): Diagnosis {
  const steps = last.steps.map(step =>
    step.state === 'running' ? { ...step, state: 'pending' as const } : step,
  );
  return { ...last, phase, steps };
}
