import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';

/** A group of errors as far as its readers do not know of it. */
export interface UntoldError {
  source: ErrorSource;
  severity: ErrorSeverity;
  title: string;
  /** The latest of them in full. */
  detail: string;
  /** Nobody was told of it before; it was resolved and came back; it happened again; it is over. */
  news: 'new' | 'returned' | 'repeated' | 'resolved';
  /** Since they were last told. */
  fresh: number;
  /** In all. */
  errors: number;
  /** Epoch milliseconds of the database clock. */
  lastSeenAt: number;
}
