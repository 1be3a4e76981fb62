import { DiagnosisLine } from '@mailroom/backstage-plugin-mail-common';

/** What is told of one step. */
export type StepLine = Extract<DiagnosisLine, { type: 'step' }>;

/** What is told at the end. */
export type Verdict = Extract<DiagnosisLine, { type: 'verdict' }>;
