import { errorSeverities } from '@mailroom/backstage-plugin-mail-common';
import { OutboxDraft } from '../outbox';
import { ErrorReport, Templates } from '../templates';
import { errorReportKind } from './PortalError';
import { Reader } from './Reader';
import { Untold } from './takeUntoldErrors';
import { UntoldError } from './UntoldError';

/** Groups of one sort in one mail; the page has the rest. */
const mostShown = 50;
const hourMs = 60 * 60 * 1000;
/** What is new is worth knowing tomorrow; a summary is followed by the next one. */
const newsLifeMs = 24 * hourMs;
const summaryLifeMs = 2 * hourMs;

/** What drafting needs. */
export interface DraftingOptions {
  templates: Templates;
  /** The page "Sending Error Logs". */
  pageUrl: string;
  /** `List-Id` of these mails, by which people sort them (RFC 2919). */
  listId: string;
}

/** Writes the mail of one reader about errors, which are not none. */
export function draftReport(
  options: DraftingOptions & {
    untold: Untold;
    errors: UntoldError[];
    reader: Reader;
    /** Epoch milliseconds; set when the cap allows no further mail before. */
    silentUntil?: number;
  },
): OutboxDraft {
  const { errors, listId, reader, silentUntil, templates, untold } = options;
  const those = (...news: UntoldError['news'][]) =>
    errors.filter(error => news.includes(error.news));
  const isNews = those('new', 'returned').length > 0;
  const data: ErrorReport = {
    newcomers: section(those('new', 'returned')),
    repeated: section(those('repeated')),
    resolved: section(those('resolved')),
    silentUntil: silentUntil === undefined ? undefined : time(silentUntil),
    reasons: [...reader.reasons],
    detectedAt: time(untold.now),
    preferencesUrl: options.pageUrl,
  };
  return {
    address: reader.address,
    displayName: reader.name,
    recipients: [...reader.refs],
    idempotencyKey: `error-report:${untold.report}:${reader.address}`,
    origin: 'mail',
    kind: errorReportKind,
    listId,
    content: templates.render('mail.error-report', data),
    expiresAt: untold.now + (isNews ? newsLifeMs : summaryLifeMs),
  };
}

function section(errors: UntoldError[]): ErrorReport['newcomers'] {
  const shown = [...errors].sort(worstFirst).slice(0, mostShown);
  return {
    groups: errors.length,
    errors: errors.reduce((sum, { fresh }) => sum + fresh, 0),
    shown: shown.map(({ news, lastSeenAt, ...error }) => ({
      ...error,
      cameBack: news === 'returned',
      lastSeenAt: time(lastSeenAt),
    })),
  };
}

function worstFirst(one: UntoldError, other: UntoldError): number {
  const rank = ({ severity }: UntoldError) => errorSeverities.indexOf(severity);
  return rank(other) - rank(one) || other.fresh - one.fresh;
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
