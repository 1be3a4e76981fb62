import {
  DiagnosisArrival,
  DiagnosisLine,
  DiagnosisRequest,
  DiagnosisStepId,
  diagnosisStepIds,
} from '@mailroom/backstage-plugin-mail-common';
import { FakeFault, fakeFaults } from './fakeFaults';
import { fakeFindings } from './fakeFindings';

const STEP_MS = 500;
const DAY_MS = 86_400_000;
const TEN_MINUTES_MS = 600_000;
/** How often it is asked before the mail "has arrived". */
const PATIENCE = 3;

/** Of settings with a password and STARTTLS. */
const steps: DiagnosisStepId[] = diagnosisStepIds.filter(
  id => id !== 'token' && id !== 'arrival',
);

/**
 * Tests in the memory of the browser.
 *
 * @remarks
 *
 * The first word of the host decides what goes wrong, such as `unknown.…` (see
 * `fakeFaults`), and the password `wrong`; the recipient when its mail arrives:
 * `slow@…` never, `missing@…` not for ten minutes, any other soon.
 */
export class FakeDiagnosis {
  private readonly runs = new Map<
    string,
    { recipient: string; sentAt: number; asked: number; arrivedAt?: number }
  >();

  async run(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ): Promise<void> {
    const { onLine, signal } = listening;
    const fault = faultOf(request);
    const failedAt = fault ? steps.indexOf(fault.id) : steps.length;
    onLine({ type: 'plan', steps });
    for (const [index, id] of steps.entries()) {
      if (index > failedAt && id !== 'domain') {
        onLine({ type: 'step', id, state: 'skipped' });
        continue;
      }
      onLine({ type: 'step', id, state: 'running' });
      await new Promise(resolve => window.setTimeout(resolve, STEP_MS));
      if (signal?.aborted) return;
      onLine(ended(id, index === failedAt ? fault : undefined));
    }
    onLine({
      type: 'verdict',
      outcome: fault ? 'failed' : 'passed',
      testedAt: new Date().toISOString(),
      summary: fault?.summary ?? 'The mail server accepted the test mail.',
      arrival: fault ? undefined : this.sent(request.recipient),
    });
  }

  async arrival(id: string): Promise<DiagnosisArrival> {
    const run = this.runs.get(id);
    if (!run) throw new Error('There is no such test.');
    run.asked += 1;
    const isWaited = /^(slow|missing)@/.test(run.recipient);
    if (!isWaited && run.asked > PATIENCE) run.arrivedAt ??= Date.now();
    const sentAt = new Date(run.sentAt).toISOString();
    if (run.arrivedAt) {
      return {
        ...{ state: 'arrived', sentAt },
        arrivedAt: new Date(run.arrivedAt).toISOString(),
        seconds: Math.round((run.arrivedAt - run.sentAt) / 1_000),
      };
    }
    return Date.now() - run.sentAt < TEN_MINUTES_MS
      ? { state: 'waiting', sentAt }
      : {
          ...{ state: 'missing', sentAt },
          advice:
            'Look in the spam folder first. If it is not there, ask whoever runs the receiving mail system whether it is in quarantine.',
        };
  }

  async confirm(id: string): Promise<DiagnosisArrival> {
    const run = this.runs.get(id);
    if (run) run.arrivedAt ??= Date.now();
    return this.arrival(id);
  }

  private sent(recipient: string) {
    const id = crypto.randomUUID();
    const age = recipient.startsWith('missing@') ? TEN_MINUTES_MS : 0;
    this.runs.set(id, { recipient, sentAt: Date.now() - age, asked: 0 });
    return { id, expiresAt: new Date(Date.now() + DAY_MS).toISOString() };
  }
}

function faultOf({ own }: DiagnosisRequest): FakeFault | undefined {
  if (own?.password === 'wrong') return fakeFaults.auth;
  return fakeFaults[own?.host.split('.')[0] ?? ''];
}

function ended(id: DiagnosisStepId, fault?: FakeFault): DiagnosisLine {
  return {
    ...{ type: 'step', id, durationMs: 640 },
    ...(fault
      ? { state: 'failed', ...fault }
      : { state: 'passed', ...fakeFindings[id] }),
  };
}
