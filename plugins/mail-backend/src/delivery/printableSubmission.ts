import { Submission } from '../transport';

/**
 * Leaves of a server's words what a page can show and a database can store.
 *
 * @remarks
 *
 * A reply may hold any byte; PostgreSQL takes no NUL in a text.
 */
export function printableSubmission(submission: Submission): Submission {
  const { reply } = submission;
  return {
    ...submission,
    reply: {
      ...reply,
      command: printable(reply.command),
      enhancedCode: reply.enhancedCode && printable(reply.enhancedCode),
      text: printable(reply.text),
    },
  };
}

function printable(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, '');
}
