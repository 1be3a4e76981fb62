import { z } from 'zod';

const empty = z.literal('').transform(() => undefined);

/** What `mail.bounces.imap` of app-config says. `config.d.ts` says what each field means. */
export const mailboxConfigSchema = z
  .strictObject({
    host: z.union([empty, z.string().trim()]).optional(),
    port: z
      .union([empty, z.coerce.number().int().min(1).max(65_535)])
      .optional(),
    security: z.enum(['implicit-tls', 'starttls']).default('implicit-tls'),
    serverName: z.string().optional(),
    certificateAuthority: z.string().optional(),
    username: z.string().optional(),
    password: z.string().optional(),
    folder: z.string().min(1).default('INBOX'),
    processedFolder: z.string().min(1).default('Mailroom'),
  })
  // A variable that is not set switches it off, as for `mail.smtp`.
  .transform(({ host, username, password, ...rest }, context) => {
    if (!host) return undefined;
    if (!username || !password) {
      context.addIssue({
        code: 'custom',
        message: 'needs username and password beside host',
      });
      return z.NEVER;
    }
    const port = rest.port ?? (rest.security === 'starttls' ? 143 : 993);
    return {
      ...{ ...rest, host, port, username, password },
      serverName: rest.serverName || host,
      certificateAuthority: rest.certificateAuthority || undefined,
    };
  });

/** The mailbox that reports come to. */
export type MailboxConfig = NonNullable<z.output<typeof mailboxConfigSchema>>;
