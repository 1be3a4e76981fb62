import { DiagnosisStepId } from '@mailroom/backstage-plugin-mail-common';
import { DiagnosisStep, StepResult } from './DiagnosisStep';
import { Examination, Subject } from './Examination';
import { StepLine } from './StepLine';
import { stepsFor } from './steps';

/**
 * The steps that {@link examine} will take, in their order.
 *
 * @param stepIds - those to choose from; all of them when absent
 */
export function planOf(
  subject: Subject,
  stepIds?: readonly DiagnosisStepId[],
): DiagnosisStep[] {
  return stepsFor(subject).filter(({ id }) => stepIds?.includes(id) ?? true);
}

/**
 * Takes one step after the other, and tells when each begins and how it ends.
 *
 * @remarks
 *
 * What comes after a step that failed would only repeat its fault, so it is
 * skipped, unless it does not build on it.
 *
 * @param stepIds - those to take; all that concern the settings when absent
 */
export async function* examine(
  examination: Examination,
  stepIds?: readonly DiagnosisStepId[],
): AsyncGenerator<StepLine> {
  const { signal } = examination;
  let hasFailed = false;
  for (const step of planOf(examination, stepIds)) {
    const { id } = step;
    if (isOver(step, { signal, hasFailed })) {
      const summary = `Not tried, because ${whyNot(signal)}.`;
      yield { type: 'step', id, state: 'skipped', summary };
      continue;
    }
    yield { type: 'step', id, state: 'running' };
    const startedAt = performance.now();
    const result = await outcome(step, examination);
    const durationMs = Math.round(performance.now() - startedAt);
    yield { type: 'step', id, durationMs, ...result };
    // A step may succeed although the time ran out in it; then it is the next one that fails.
    hasFailed ||= result.state === 'failed';
    if (result.state === 'failed' || signal.aborted) {
      await examination.conversation?.end();
    }
  }
}

/** The time that is up is a failure of its own, at the step that it leaves nothing for. */
function isOver(
  step: DiagnosisStep,
  { signal, hasFailed }: { signal: AbortSignal; hasFailed: boolean },
): boolean {
  return signal.aborted
    ? hasFailed || step.isIndependent === true || !isTimeUp(signal)
    : hasFailed && !step.isIndependent;
}

function whyNot(signal: AbortSignal): string {
  if (!signal.aborted) return 'of what failed before';
  return isTimeUp(signal) ? 'the time was up' : 'the test was cancelled';
}

/** A step that is ended in the middle seems to fail; what ended it is another cause. */
async function outcome(
  step: Pick<DiagnosisStep, 'run'>,
  examination: Examination,
): Promise<StepResult> {
  const { signal } = examination;
  const result = await step.run(examination);
  if (result.state !== 'failed' || !signal.aborted) {
    return result;
  }
  return isTimeUp(signal)
    ? {
        ...result,
        summary: 'The test took too long and was ended here.',
        advice:
          'The server answers too slowly, or a firewall lets nothing through. Check host and port, or ask the administrator of the network.',
      }
    : { state: 'skipped', summary: 'The test was cancelled here.' };
}

/** Else somebody has cancelled the test. */
function isTimeUp(signal: AbortSignal): boolean {
  const reason: Error | undefined = signal.reason;
  return reason?.name === 'TimeoutError';
}
