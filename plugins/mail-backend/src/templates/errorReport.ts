import {
  ErrorSource,
  errorSources,
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
  title: z.string(),
  /** The latest of them in full. */
  detail: z.string(),
  /** Since the reader was last told of them. */
  fresh: z.number().int().positive(),
  /** In all. */
  errors: z.number().int().positive(),
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
  /** Set in the last mail that the cap allows: when there can be another one. */
  silentUntil: z.iso.datetime({ offset: true }).optional(),
});

/** @internal */
export type ErrorReport = z.infer<typeof errorReportSchema>;

const sourceNames: Record<ErrorSource, string> = {
  delivery: 'Mail delivery',
  workflow: 'Workflow rules',
  catalog: 'Catalog',
  tokens: 'Token renewals',
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
      ...capBlocks(report),
    ],
    button: { label: 'Open the error logs', url: report.preferencesUrl },
    ...frameOf(report),
  }),
});

function subjectOf({ newcomers, repeated }: ErrorReport): string {
  if (newcomers.groups + repeated.groups === 1) {
    const [only] = [...newcomers.shown, ...repeated.shown];
    // A long title is cut at its end, so the count stands before it.
    return only.fresh === 1 ? only.title : `${only.fresh} × ${only.title}`;
  }
  const errors = newcomers.errors + repeated.errors;
  return newcomers.groups > 0
    ? `${kinds('new', newcomers)}, ${errors} errors`
    : `${errors} more errors of ${repeated.groups} known kinds`;
}

function headlineOf({ newcomers, repeated }: ErrorReport): string {
  if (newcomers.groups === 0) {
    return 'Errors that you know of happened again.';
  }
  const what =
    newcomers.groups === 1
      ? 'An error happened that was not seen before.'
      : `${newcomers.groups} kinds of errors happened that were not seen before.`;
  return repeated.groups === 0 ? what : `${what} Others happened again.`;
}

function kinds(which: string, { groups }: Section): string {
  return groups === 1
    ? `1 ${which} kind of error`
    : `${groups} ${which} kinds of errors`;
}

function newcomerBlocks({ shown, groups }: Section): LetterBlock[] {
  return [
    ...shown.slice(0, SHOWN_IN_FULL).flatMap(errorBlocks),
    ...listBlocks('Also for the first time:', {
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
        { label: 'Part of the portal', value: sourceNames[error.source] },
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
    sourceNames[source]
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
