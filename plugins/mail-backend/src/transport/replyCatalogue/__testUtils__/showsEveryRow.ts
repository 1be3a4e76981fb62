/* eslint-disable jest/no-export -- the same tests for every file of rows */
import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../../../settings';
import { classifyFailure, findRow } from '../../classifyFailure';
import { FaultFacts } from '../../ConversationFault';
import { serverReply } from '../../serverReply';
import { CatalogueRow, Meaning, ServerField } from '../CatalogueRow';
import { fallbackMeaning } from '../fallbackMeaning';
import { canBeSaid, refusedWith } from './refusedWith';
import { Surroundings } from './Surroundings';
import { replyCatalogue } from '../replyCatalogue';

/** Replies as servers send them, after their command: `RCPT TO: 550 No`. */
export type Example = [
  exchanges: string | string[],
  failureClass: FailureClass,
  advice: string,
  surroundings?: Surroundings & {
    field?: ServerField;
    /** What to do when it does not pass. */
    recurring?: string;
  },
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

/** Tests each example, that there is one for each of the rows and its words, and that no row could be left out. */
export function showsEveryRow(rows: CatalogueRow[], examples: Example[]) {
  const single = examples.flatMap(([exchanges, ...expected]) =>
    [exchanges].flat().map(exchange => ({ exchange, expected })),
  );

  it.each(single)('$exchange', ({ exchange, expected }) => {
    const [failureClass, advice, surroundings = {}] = expected;
    const judgement = judge(exchange, surroundings);
    const { field, recurring } = surroundings;
    expect({ field: undefined, ...judgement }).toMatchObject({
      ...{ failureClass, field },
      advice: expect.stringContaining(advice),
    });
    expect(judgement.ifRecurring).toEqual(adviceInTime(recurring));
  });

  it('says the same to a server that really answers so', async () => {
    const said = examples
      .map(([exchanges, , , surroundings = {}]) => ({
        ...{ exchange: [exchanges].flat()[0], surroundings },
      }))
      .filter(each => canBeSaid(each.exchange, each.surroundings));
    for (const { exchange, surroundings } of said) {
      const submission = await refusedWith(exchange, surroundings);
      expect({ exchange, ...submission }).toMatchObject({
        ...{ exchange, outcome: 'failed' },
        ...judge(exchange, surroundings),
      });
    }
  }, 60_000);

  const shown = single.map(({ exchange, expected: [, , surroundings] }) => {
    const { reply, circumstances } = heard(exchange, surroundings ?? {});
    return { reply, circumstances, row: findRow(reply, circumstances) };
  });

  it('has an example for every row, and for all of its words', () => {
    const unshown = rows.flatMap(row =>
      wordsOf(row).filter(
        words =>
          !shown.some(
            ({ reply, row: found }) =>
              found === row && words.test(reply.text.replace(/\s+/g, ' ')),
          ),
      ),
    );
    expect(unshown).toEqual([]);
  });

  it('has no row without which the same would be said', () => {
    const superfluous = rows.filter(row =>
      shown.every(
        ({ reply, circumstances, row: found }) =>
          found !== row || isSame(row, without(row, { reply, circumstances })),
      ),
    );
    expect(superfluous).toEqual([]);
  });
}

function adviceInTime(words: string | undefined) {
  return words === undefined
    ? undefined
    : { over: 'time', advice: expect.stringContaining(words) };
}

type Heard = ReturnType<typeof heard>;

function without(row: CatalogueRow, { reply, circumstances }: Heard): Meaning {
  const others = replyCatalogue.filter(other => other !== row);
  return findRow(reply, circumstances, others) ?? fallbackMeaning(reply);
}

function isSame(one: Meaning, other: Meaning): boolean {
  return (
    one.advice === other.advice &&
    one.failureClass === other.failureClass &&
    one.field === other.field
  );
}

/** Those that a row looks for, one by one: what stands between the bars that are in no brackets. */
function wordsOf({ text = /(?:)/ }: CatalogueRow): RegExp[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.source.matchAll(/\\.|./g)) {
    depth += Number(token === '(') - Number(token === ')');
    if (token === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map(part => new RegExp(part, text.flags));
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
