import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';

/** Something that went wrong, before anybody knows whether it is news. */
export interface PortalError {
  source: ErrorSource;
  /** @defaultValue error */
  severity?: ErrorSeverity;
  /** What goes wrong, in one line. */
  title: string;
  /** All that helps to put it right. */
  detail: string;
  /**
   * What has to succeed before this is over: a mail server, an entity, a
   * scheduled task, an authorisation. Without it, it is over when it has been
   * quiet for a day.
   */
  subject?: string;
  /**
   * How often.
   * @defaultValue 1
   */
  times?: number;
}

/** What mails about errors are about; their own failures are not reported again. */
export const errorReportKind = 'error-logs.report';
