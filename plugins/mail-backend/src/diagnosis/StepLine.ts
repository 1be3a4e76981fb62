import {
  DiagnosisLine,
  FailureClass,
} from '@mailroom/backstage-plugin-mail-common';

/** What production would make of a step that failed. */
export interface StepFault {
  failureClass: FailureClass;
  /** The words of the server, or of the connection. */
  reply?: string;
}

/** What is found out by one step; all that it has more than the contract is not told. */
export type StepLine = Extract<DiagnosisLine, { type: 'step' }> & {
  fault?: StepFault;
  /** For whoever looks into the log; it changes nothing for the others. */
  logged?: string;
};

/** What is told at the end. */
export type Verdict = Extract<DiagnosisLine, { type: 'verdict' }>;
