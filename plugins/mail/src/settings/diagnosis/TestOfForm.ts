import { ArrivalWatch } from './useArrival';
import { Diagnosis } from './useDiagnosis';

/** The one in the form, or the one that stands in for it. */
export type TestedServer = 'form' | 'fallback';

/** A test of what stands in the form, or of the fall-back server. */
export interface TestOfForm {
  diagnosis: Diagnosis;
  /** The mail of the test on the screen, or of the last one with what is stored. */
  arrival?: ArrivalWatch;
  /** Known of the last test with what is stored. */
  arrivedAt?: string;
  run: (recipient: string, server: TestedServer) => Promise<void>;
  cancel: () => void;
}
