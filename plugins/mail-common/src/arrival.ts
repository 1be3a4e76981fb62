import { z } from 'zod';

/**
 * What the code of a test mail is made of: nothing that looks like something else, and no vowels, so no words.
 *
 * @public
 */
export const arrivalCodeAlphabet = '2346789BCDFGHJKMPQRTVWXY';

/**
 * Characters of the code, which a test mail shows in two groups: `K7QX-3MRT`.
 *
 * @public
 */
export const arrivalCodeLength = 8;

/**
 * Body of `POST /diagnosis/runs/:id/arrival`.
 *
 * @public
 */
export const arrivalConfirmationSchema = z.strictObject({
  /** As somebody types it: in any case, with blanks or hyphens anywhere. */
  code: z
    .string()
    .max(100)
    .transform(typed => typed.replace(/[\s\p{Pd}]/gu, '').toUpperCase())
    .refine(isArrivalCode, {
      message: `must be the ${arrivalCodeLength} characters of the test mail, such as K7QX-3MRT`,
    }),
});

/** @public */
export type ArrivalConfirmation = z.input<typeof arrivalConfirmationSchema>;

/**
 * Whether the test mail of a run has arrived: reply to `GET` and `POST /diagnosis/runs/:id/arrival`.
 *
 * @public
 */
export const diagnosisArrivalSchema = z.object({
  /**
   * - `waiting`: nobody has confirmed it yet
   * - `arrived`: its link was used, or its code was typed
   * - `missing`: as `waiting`, for so long that something holds it back
   */
  state: z.enum(['waiting', 'arrived', 'missing']),
  /** RFC 3339; when the mail server accepted it. */
  sentAt: z.string(),
  /** RFC 3339; when it was confirmed. */
  arrivedAt: z.string().optional(),
  /** From `sentAt` to `arrivedAt`. */
  seconds: z.number().optional(),
  /** Where to look for a mail that is missing. */
  advice: z.string().optional(),
});

/** @public */
export type DiagnosisArrival = z.infer<typeof diagnosisArrivalSchema>;

function isArrivalCode(code: string): boolean {
  return (
    code.length === arrivalCodeLength &&
    [...code].every(character => arrivalCodeAlphabet.includes(character))
  );
}
