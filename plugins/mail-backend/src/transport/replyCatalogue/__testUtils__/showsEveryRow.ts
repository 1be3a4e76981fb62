/* eslint-disable jest/no-export -- the same tests for every file of rows */
import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../../../settings';
import { classifyFailure, findRow } from '../../classifyFailure';
import { FaultFacts } from '../../ConversationFault';
import { serverReply } from '../../serverReply';
import { CatalogueRow, ServerField, SignInMethod } from '../CatalogueRow';

/** What surrounds a reply. */
export interface Surroundings {
  host?: string;
  /** The greeting, or the reply to EHLO. */
  introduction?: string;
  signIn?: SignInMethod;
  /** The word for a fault without a reply. */
  cause?: string;
}

/** A reply as the server sends it, after its command: `RCPT TO: 550 No`. */
export type Example = [
  exchange: string,
  failureClass: FailureClass,
  advice: string,
  surroundings?: Surroundings & { field?: ServerField },
];

const server: SubmissionServer = {
  ...{ host: '', port: 587, security: 'starttls', maxConnections: 1 },
  ...{ connectionTimeoutMs: 1, greetingTimeoutMs: 1, idleTimeoutMs: 1 },
  ehloName: 'portal.harbour.example',
};

/** Judges a reply as the transport does. */
export function judge(exchange: string, surroundings: Surroundings = {}) {
  const { reply, circumstances } = heard(exchange, surroundings);
  return classifyFailure(reply, circumstances);
}

/** Tests each example, and that there is one for each of the rows. */
export function showsEveryRow(rows: CatalogueRow[], examples: Example[]) {
  it.each(examples)('%s', (...example) => {
    const [exchange, failureClass, advice, expected = {}] = example;
    const judgement = judge(exchange, expected);
    expect(judgement).toMatchObject({
      failureClass,
      advice: expect.stringContaining(advice),
      ...(expected.field && { field: expected.field }),
    });
  });

  it('has an example for every row', () => {
    const shown = examples.map(([exchange, , , surroundings]) => {
      const { reply, circumstances } = heard(exchange, surroundings ?? {});
      return findRow(reply, circumstances);
    });
    expect(rows.filter(row => !shown.includes(row))).toEqual([]);
  });
}

function heard(exchange: string, surroundings: Surroundings) {
  const { host = 'smtp.harbour.example', cause, ...others } = surroundings;
  const [, command, words] = /^(.*?): ([^]*)$/.exec(exchange) ?? [];
  const facts: FaultFacts = {
    ...{ command, message: words, cause },
    ...(!cause && { response: words }),
  };
  const reply = serverReply(facts, { ...server, host });
  return { reply, circumstances: { ...facts, ...others } };
}
