import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';

/** Something that went wrong, before anybody knows whether it is news. */
export interface PortalError {
  source: ErrorSource;
  /** What goes wrong, in one line. */
  title: string;
  /** All that helps to put it right. */
  detail: string;
  /**
   * How often.
   * @defaultValue 1
   */
  times?: number;
}

/** What mails about errors are about; their own failures are not reported again. */
export const errorReportKind = 'error-logs.report';
