import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { mailboxConfigSchema } from './mailbox';

/** Values may come from variables, so a switch may be text; an empty one is not set. */
const flagSchema = z
  .union([z.boolean(), z.stringbool(), z.literal('').transform(() => false)])
  .default(false);

const bouncesSchema = z
  .strictObject({
    reversePaths: z.record(z.string(), addressSchema).default({}),
    subaddress: flagSchema,
    imap: mailboxConfigSchema.optional(),
  })
  .prefault({});

/** What `mail.bounces` of app-config says. `config.d.ts` says what each field means. */
export type BounceConfig = z.output<typeof bouncesSchema>;

/**
 * Reads `mail.bounces`.
 *
 * @throws Error naming every wrong key at once
 */
export function readBounceConfig(value: unknown): BounceConfig {
  const { success, data, error } = bouncesSchema.safeParse(value);
  if (!success) {
    const faults = error.issues.map(
      ({ path, message }) =>
        `${['mail.bounces', ...path].join('.')}: ${message}`,
    );
    throw new Error(faults.join('; '));
  }
  return data;
}
