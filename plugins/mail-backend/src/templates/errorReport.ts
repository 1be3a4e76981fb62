import {
  ErrorSeverity,
  errorSeverities,
  errorSources,
  errorSourceTable,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { defineTemplate } from './defineTemplate';
import { frameOf, inUtc, mailFrameSchema } from './EntityNews';
import { LetterBlock } from './Letter';
import { oneLine } from './plainText';

/** In full; of the others the title must do. */
const SHOWN_IN_FULL = 5;
const MAX_TITLE_LENGTH = 140;

const reportedErrorSchema = z.strictObject({
  source: z.enum(errorSources),
  severity: z.enum(errorSeverities),
  title: z.string(),
  /** The latest of them in full. */
  detail: z.string(),
  /** Since the reader was last told of them. */
  fresh: z.number().int().min(0),
  /** In all. */
  errors: z.number().int().positive(),
  /** It was resolved before. */
  cameBack: z.boolean(),
  lastSeenAt: z.iso.datetime({ offset: true }),
});

/** @internal */
export type ReportedError = z.infer<typeof reportedErrorSchema>;

const sectionSchema = z.strictObject({
  /** How many kinds of errors there are. */
  groups: z.number().int().min(0),
  /** How many errors they are together, since the reader was last told. */
  errors: z.number().int().min(0),
  /** The first of them. */
  shown: z.array(reportedErrorSchema),
});

type Section = z.infer<typeof sectionSchema>;

const errorReportSchema = mailFrameSchema.extend({
  /** Seen for the first time. */
  newcomers: sectionSchema,
  /** Known, and seen again since the last summary. */
  repeated: sectionSchema,
  /** Over: what failed has succeeded, or has been quiet for a day. */
  resolved: sectionSchema,
  /** Set in the last mail that the cap allows: when there can be another one. */
  silentUntil: z.iso.datetime({ offset: true }).optional(),
});

/** @internal */
export type ErrorReport = z.infer<typeof errorReportSchema>;

/** What a severity asks of the reader. */
const severityWords: Record<ErrorSeverity, string> = {
  warning: 'Warning: it passes by itself, or nothing is lost yet',
  error: 'Error: it stays until somebody mends it',
  critical: 'Critical: a part of the portal stands still until somebody acts',
};

/** Something in the portal does not work: what is new in full, what is known as counts. */
export const errorReport = defineTemplate({
  id: 'mail.error-report',
  data: errorReportSchema,
  write: report => ({
    subject: `[Errors] ${subjectOf(report)}`,
    headline: headlineOf(report),
    blocks: [
      ...newcomerBlocks(report.newcomers),
      ...repeatedBlocks(report.repeated),
      ...resolvedBlocks(report.resolved),
      ...capBlocks(report),
    ],
    button: { label: 'Open the error logs', url: report.preferencesUrl },
    ...frameOf(report),
  }),
});

function subjectOf({ newcomers, repeated, resolved }: ErrorReport): string {
  const failing = newcomers.groups + repeated.groups;
  if (failing === 0) {
    return resolved.groups === 1
      ? `Resolved: ${resolved.shown[0].title}`
      : `${kinds('', resolved)} resolved`;
  }
  if (failing === 1) {
    const [only] = [...newcomers.shown, ...repeated.shown];
    // A long title is cut at its end, so the count stands before it.
    return only.fresh === 1 ? only.title : `${only.fresh} × ${only.title}`;
  }
  const errors = newcomers.errors + repeated.errors;
  return newcomers.groups > 0
    ? `${kinds('new', newcomers)}, ${errors} errors`
    : `${errors} more errors of ${repeated.groups} known kinds`;
}

function headlineOf({ newcomers, repeated, resolved }: ErrorReport): string {
  return [
    newcomers.groups > 0 && newsOf(newcomers),
    newcomers.groups > 0 && repeated.groups > 0 && 'Others happened again.',
    newcomers.groups === 0 &&
      repeated.groups > 0 &&
      'Errors that you know of happened again.',
    resolved.groups > 0 && overWords(resolved),
  ]
    .filter(Boolean)
    .join(' ');
}

function newsOf({ groups, shown }: Section): string {
  if (shown.some(({ cameBack }) => cameBack)) {
    return groups === 1
      ? 'An error that was resolved came back.'
      : `${groups} kinds of errors are new or came back.`;
  }
  return groups === 1
    ? 'An error happened that was not seen before.'
    : `${groups} kinds of errors happened that were not seen before.`;
}

function overWords({ groups }: Section): string {
  return groups === 1
    ? 'An error that you know of is over.'
    : `${groups} kinds of errors that you know of are over.`;
}

function kinds(which: string, { groups }: Section): string {
  const words = which ? [which] : [];
  return groups === 1
    ? ['1', ...words, 'kind of error'].join(' ')
    : [groups, ...words, 'kinds of errors'].join(' ');
}

function newcomerBlocks({ shown, groups }: Section): LetterBlock[] {
  return [
    ...shown.slice(0, SHOWN_IN_FULL).flatMap(errorBlocks),
    ...listBlocks('Also new or back again:', {
      shown: shown.slice(SHOWN_IN_FULL),
      groups: Math.max(0, groups - SHOWN_IN_FULL),
    }),
  ];
}

function errorBlocks(error: ReportedError): LetterBlock[] {
  return [
    { type: 'paragraph', text: error.title },
    {
      type: 'facts',
      facts: [
        {
          label: 'Part of the portal',
          value: errorSourceTable[error.source].name,
        },
        { label: 'Severity', value: severityWords[error.severity] },
        { label: 'How often', value: count(error.errors) },
        { label: 'Last', value: inUtc(error.lastSeenAt) },
      ],
    },
    { type: 'words', words: [error.detail] },
  ];
}

function repeatedBlocks(repeated: Section): LetterBlock[] {
  return listBlocks('Again since the last summary:', repeated);
}

function resolvedBlocks({ shown, groups }: Section): LetterBlock[] {
  if (groups === 0) {
    return [];
  }
  const rest = groups - shown.length;
  const items = shown.map(({ source, title, errors, lastSeenAt }) => ({
    text: `${count(errors)} in all, last on ${inUtc(lastSeenAt)}: ${
      errorSourceTable[source].name
    }: ${oneLine(title, MAX_TITLE_LENGTH)}`,
  }));
  return [
    {
      type: 'paragraph',
      text: 'Resolved, as it has succeeded since or has been quiet for a day:',
    },
    { type: 'list', items },
    ...(rest > 0
      ? [{ type: 'paragraph' as const, text: `… and ${rest} more kinds.` }]
      : []),
  ];
}

function listBlocks(
  intro: string,
  { shown, groups }: Pick<Section, 'shown' | 'groups'>,
): LetterBlock[] {
  if (groups === 0) {
    return [];
  }
  const rest = groups - shown.length;
  return [
    { type: 'paragraph', text: intro },
    { type: 'list', items: shown.map(error => ({ text: lineOf(error) })) },
    ...(rest > 0
      ? [{ type: 'paragraph' as const, text: `… and ${rest} more kinds.` }]
      : []),
  ];
}

/** The counts first, as a long title is cut at its end. */
function lineOf({ source, title, fresh, errors, lastSeenAt }: ReportedError) {
  const total = errors === fresh ? '' : ` (${errors} in all)`;
  return `${count(fresh)}${total}, last on ${inUtc(lastSeenAt)}: ${
    errorSourceTable[source].name
  }: ${oneLine(title, MAX_TITLE_LENGTH)}`;
}

function count(errors: number): string {
  return errors === 1 ? 'once' : `${errors} times`;
}

function capBlocks({ silentUntil }: ErrorReport): LetterBlock[] {
  return silentUntil === undefined
    ? []
    : [
        {
          type: 'paragraph',
          text: `This is the last mail about errors that you get until ${inUtc(
            silentUntil,
          )}: the most that are sent to one address in a day. Until then see the error logs in the portal.`,
        },
      ];
}
