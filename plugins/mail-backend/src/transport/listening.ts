import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/**
 * Tells every reply of the server, as it came.
 *
 * @remarks
 *
 * The library tells what is said through its log only. What we say goes no
 * further than this: it masks commands that it knows, and no others.
 */
export function listening(
  onReply: (reply: string) => void,
): Pick<SMTPConnectionOptions, 'logger' | 'transactionLog'> {
  const ignore = () => {};
  return {
    transactionLog: true,
    logger: {
      ...{ level: ignore, trace: ignore, info: ignore },
      ...{ warn: ignore, error: ignore, fatal: ignore },
      debug: (entry: { tnx?: string }, words: string) => {
        if (entry.tnx === 'server') onReply(words);
      },
    },
  };
}
