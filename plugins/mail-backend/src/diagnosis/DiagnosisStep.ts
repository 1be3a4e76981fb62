import { DiagnosisStepId } from '@mailroom/backstage-plugin-mail-common';
import { FailedSubmission } from '../transport';
import { Examination, Subject } from './Examination';
import { StepLine } from './StepLine';

/** What a step found out. */
export interface StepResult
  extends Omit<StepLine, 'type' | 'id' | 'state' | 'durationMs'> {
  /** `skipped` when the settings leave nothing to try. */
  state: Exclude<StepLine['state'], 'running'>;
  /** One sentence for people. */
  summary: string;
}

/** One step of a test. */
export interface DiagnosisStep {
  id: DiagnosisStepId;
  /** Absent for a step of every test; where it says no, nothing is told of the step. */
  concerns?(subject: Subject): boolean;
  /** Also makes sense after another step has failed. */
  isIndependent?: true;
  /** A fault is a result, never thrown. */
  run(examination: Examination): Promise<StepResult>;
}

/** A step that a fault of the conversation has ended, with the words of the server or of the connection. */
export function stoppedBy(
  fault: FailedSubmission,
  told: { summary: string; words?: string },
): StepResult {
  const { reply, advice, failureClass, field } = fault;
  const isReply = reply.replyCode !== undefined && told.words !== undefined;
  return {
    state: 'failed',
    summary: told.summary,
    evidence: [told.words, isReply ? undefined : reply.text]
      .filter(Boolean)
      .join('\n'),
    ...{ advice, field },
    fault: { failureClass, reply: reply.text },
  };
}
