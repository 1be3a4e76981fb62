import { z } from 'zod';
import { failureClassSchema } from './failureClass';
import { addressSchema } from './message';
import { fallbackServerDraftSchema, ownServerDraftSchema } from './settings';
import { testOutcomeSchema } from './testOutcome';

/**
 * Body of `POST /diagnosis`.
 *
 * @public
 */
export const diagnosisRequestSchema = z.strictObject({
  /**
   * Which server is tested, whichever is in force and even while mail is off: the one of app-config, the own one, or the fall-back server.
   * Absent, it is `own` when `own` is sent, else the server in force.
   */
  sender: z.enum(['default', 'own', 'fallback']).optional(),
  /** Values on the screen; the stored ones when absent. For the fall-back server they say who the mails come from. */
  own: ownServerDraftSchema.optional(),
  /** Values on the screen; those in force when absent. Looked at for the fall-back server alone. */
  fallback: fallbackServerDraftSchema.optional(),
  /** Who gets the test mail. */
  recipient: addressSchema,
});

/** @public */
export type DiagnosisRequest = z.input<typeof diagnosisRequestSchema>;

/**
 * Every step of a test. With TLS from the start, `tls` comes before `greeting`.
 *
 * @public
 */
export const diagnosisStepIds = [
  'sanity',
  'policy',
  'dns',
  'tcp',
  'greeting',
  'tls',
  'ehlo',
  'token',
  'auth',
  'mail-from',
  'rcpt-to',
  'data',
  'quit',
  'domain',
  'arrival',
] as const;

/** @public */
export type DiagnosisStepId = (typeof diagnosisStepIds)[number];

/**
 * What a server showed to prove who it is.
 *
 * @public
 */
export const diagnosisCertificateSchema = z.object({
  /** Whether production would speak with this server. */
  verified: z.boolean(),
  /** What is wrong with it, in one sentence. */
  fault: z.string().optional(),
  /** From the server's own certificate upwards. */
  chain: z.array(
    z.object({
      subject: z.string(),
      issuer: z.string(),
      /** What it is valid for: host names and addresses. */
      names: z.array(z.string()),
      /** RFC 3339. */
      validFrom: z.string(),
      /** RFC 3339. */
      validUntil: z.string(),
      /** SHA-256, in pairs of hexadecimal digits parted by colons. */
      fingerprint: z.string(),
      pem: z.string(),
      /** Whether it may sign others. */
      isAuthority: z.boolean(),
    }),
  ),
});

/** @public */
export type DiagnosisCertificate = z.infer<typeof diagnosisCertificateSchema>;

/**
 * A change of the settings that puts right what a step has found.
 *
 * @public
 */
export const diagnosisRepairSchema = z.object({
  /** What pressing it does. */
  words: z.string(),
  changes: z.array(
    z.object({
      /** Path into the own server, such as `advanced.serverName`. */
      field: z.string(),
      value: z.union([z.string(), z.number()]),
    }),
  ),
  /** It makes a certificate trusted: ask first, and show its fingerprint. */
  trust: z.literal(true).optional(),
});

/** @public */
export type DiagnosisRepair = z.infer<typeof diagnosisRepairSchema>;

/**
 * A line of the streamed reply (NDJSON): the plan first, then each step when it begins and when it ends, the verdict last.
 *
 * @public
 */
export const diagnosisLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('plan'),
    /** Those of this test, in their order. */
    steps: z.array(z.enum(diagnosisStepIds)),
  }),
  z.object({
    type: z.literal('step'),
    id: z.enum(diagnosisStepIds),
    /** `deferred`: the server put it off, and is to be asked again later. */
    state: z.enum([
      'running',
      'passed',
      'warned',
      'deferred',
      'failed',
      'skipped',
    ]),
    durationMs: z.number().optional(),
    /** One sentence for people. */
    summary: z.string().optional(),
    /** What the server said, line by line; withheld when it is no mail server. */
    evidence: z.string().optional(),
    /** What was found out besides, such as addresses, capabilities, records. */
    facts: z
      .array(z.object({ label: z.string(), value: z.string() }))
      .optional(),
    /** The one thing to do next. */
    advice: z.string().optional(),
    /** The field that the advice is about, as a path into the own server. */
    field: z.string().optional(),
    /** Changes that would put it right, the likeliest first. */
    repairs: z.array(diagnosisRepairSchema).optional(),
    /** Of the step `tls` only. */
    certificate: diagnosisCertificateSchema.optional(),
  }),
  z.object({
    type: z.literal('verdict'),
    outcome: testOutcomeSchema,
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
