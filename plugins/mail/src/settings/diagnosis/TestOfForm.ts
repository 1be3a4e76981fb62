import { ArrivalWatch } from './useArrival';
import { Diagnosis } from './useDiagnosis';

/** A test of what stands in the form. */
export interface TestOfForm {
  diagnosis: Diagnosis;
  /** The mail of the test on the screen, or of the last one with what is stored. */
  arrival?: ArrivalWatch;
  /** Known of the last test with what is stored. */
  arrivedAt?: string;
  run: (recipient: string) => Promise<void>;
  cancel: () => void;
}
