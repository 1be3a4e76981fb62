import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';

/** A group of errors as far as its readers do not know of it. */
export interface UntoldError {
  source: ErrorSource;
  title: string;
  /** The latest of them in full. */
  detail: string;
  /** Whether nobody was told of this group before. */
  isNew: boolean;
  /** Since they were last told. */
  fresh: number;
  /** In all. */
  errors: number;
  /** Epoch milliseconds of the database clock. */
  lastSeenAt: number;
}
