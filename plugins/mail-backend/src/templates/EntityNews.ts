import { z } from 'zod';
import { Letter } from './Letter';

/** An address of the portal; anything but the web could run code in a mail reader. */
const webUrl = z.url({ protocol: /^https?$/ });

/** What every mail says besides its news. */
export const mailFrameSchema = z.strictObject({
  /** Completing "You get this mail because …". */
  reasons: z.array(z.string()).min(1),
  detectedAt: z.iso.datetime({ offset: true }),
  stopUrl: webUrl.optional(),
  preferencesUrl: webUrl,
});

/** @internal */
export type MailFrame = z.infer<typeof mailFrameSchema>;

/** What the page behind the button shows. */
export const namedEntitySchema = z.strictObject({
  kind: z.string(),
  namespace: z.string(),
  name: z.string(),
  title: z.string().optional(),
  url: webUrl,
});

/** @internal */
export type NamedEntity = z.infer<typeof namedEntitySchema>;

/** What happened to one entity. */
export const entityNewsSchema = mailFrameSchema.extend({
  entity: namedEntitySchema,
  changes: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
  /** Names of the owners; only for a change of owners. */
  owners: z
    .strictObject({ before: z.array(z.string()), after: z.array(z.string()) })
    .optional(),
  /** What the catalog says is wrong. */
  errors: z.array(z.string()).optional(),
});

/** @internal */
export type EntityNews = z.infer<typeof entityNewsSchema>;

/** The end of every letter. */
export function frameOf(
  frame: MailFrame,
): Pick<Letter, 'reasons' | 'when' | 'footer'> {
  return {
    reasons: frame.reasons,
    when: `The portal noticed this on ${inUtc(frame.detectedAt)}.`,
    footer: { stopUrl: frame.stopUrl, preferencesUrl: frame.preferencesUrl },
  };
}

/** `20 November 2026 at 11:21 UTC`. */
export function inUtc(time: string): string {
  const words = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(time));
  return `${words} UTC`;
}
