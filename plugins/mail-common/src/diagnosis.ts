import { z } from 'zod';
import { failureClassSchema } from './failureClass';
import { addressSchema } from './message';
import { ownServerDraftSchema } from './settings';

/**
 * Body of `POST /diagnosis`.
 *
 * @public
 */
export const diagnosisRequestSchema = z.strictObject({
  /**
   * Which server is tested, whichever is in force and even while mail is off: the one of app-config, or the own one.
   * Absent, it is `own` when `own` is sent, else the server in force.
   */
  sender: z.enum(['default', 'own']).optional(),
  /** Values on the screen; the stored ones when absent. Not looked at when `sender` is `default`. */
  own: ownServerDraftSchema.optional(),
  /** Who gets the test mail. */
  recipient: addressSchema,
});

/** @public */
export type DiagnosisRequest = z.input<typeof diagnosisRequestSchema>;

/**
 * The steps of a test, in the order of the conversation.
 *
 * @public
 */
export const diagnosisStepIds = [
  'sanity',
  'policy',
  'connection',
  'token',
  'sign-in',
  'mail',
] as const;

/** @public */
export type DiagnosisStepId = (typeof diagnosisStepIds)[number];

/**
 * A line of the streamed reply (NDJSON): each step when it begins and when it ends, the verdict last.
 *
 * @public
 */
export const diagnosisLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('step'),
    id: z.enum(diagnosisStepIds),
    state: z.enum(['running', 'passed', 'warned', 'failed', 'skipped']),
    durationMs: z.number().optional(),
    /** One sentence for people. */
    summary: z.string().optional(),
    /** What the server said, line by line; withheld when it is no mail server. */
    evidence: z.string().optional(),
    /** The one thing to do next. */
    advice: z.string().optional(),
    /** The field that the advice is about, as a path into the own server. */
    field: z.string().optional(),
  }),
  z.object({
    type: z.literal('verdict'),
    passed: z.boolean(),
    /** RFC 3339. */
    testedAt: z.string(),
    summary: z.string(),
    /** What kind of fault made it fail. */
    failureClass: failureClassSchema.optional(),
    /** Where to ask whether the test mail has arrived; only when the server accepted one. */
    arrival: z
      .object({
        /** Of the run: `GET /diagnosis/runs/:id/arrival`. */
        id: z.string(),
        /** RFC 3339; until then its link and its code work. */
        expiresAt: z.string(),
      })
      .optional(),
  }),
]);

/** @public */
export type DiagnosisLine = z.infer<typeof diagnosisLineSchema>;
