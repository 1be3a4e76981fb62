import { Submission } from '../transport';

/** What became of one attempt, before anybody decides what follows from it. */
export type AttemptOutcome =
  | {
      result: 'submitted';
      submission: Submission;
      /** Epoch milliseconds of the database clock. */
      startedAt: number;
      durationMs: number;
      /** Messages a minute that the settings allowed then; as many as go when absent. */
      limitPerMinute?: number;
      /** Another server stood by then. */
      hasStandIn?: boolean;
    }
  /** Not tried, because nothing may be sent, or not this; costs no attempt. */
  | { result: 'held'; reason: string }
  /** Not tried, because its time was over. */
  | { result: 'expired' }
  /** Not tried, because its address is not written to. */
  | { result: 'suppressed'; reason: string }
  /** Not tried, because its content is gone. */
  | { result: 'erased' }
  /** Not tried, because the lease was about to run out. */
  | { result: 'returned' };
