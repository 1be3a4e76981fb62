import { Knex } from 'knex';
import { bounceMessage, findSentMessage } from '../../outbox';
import { suppressAddress } from '../suppressAddress';
import { candidateIds } from './candidateIds';
import { DeliveryReport, RecipientReport } from './DeliveryReport';
import { reportWords } from './reportWords';

/** A report that comes later is about nothing that anybody waits for. */
const reportedWithinMs = 30 * 24 * 60 * 60 * 1000;

/** What became of a report. */
export type Recorded =
  /** The message came back, and its address is suppressed or is not. */
  | { outcome: 'bounced'; suppressed: boolean }
  /** About a message of ours, and no news: it is late, was delivered, or has bounced before. */
  | { outcome: 'noted' }
  /** About no message that we sent to that recipient lately. */
  | { outcome: 'unknown' };

/** What a server said to a recipient, to be judged. */
export interface Refusal {
  replyCode: number;
  enhancedCode?: string;
  text: string;
}

/**
 * Writes down what a report says.
 *
 * @remarks
 *
 * Anybody may send a report. So nothing follows from one that does not name a
 * message that we have sent, within a month, to the very recipient it is
 * about: only somebody who has seen that mail knows its id. A message bounces
 * once, so a report that is read twice changes nothing.
 *
 * @param options.isDeadAddress - whether a refusal is about the address itself
 */
export async function recordReport(options: {
  knex: Knex;
  report: DeliveryReport;
  isDeadAddress: (refusal: Refusal) => boolean;
}): Promise<Recorded> {
  const { knex, report, isDeadAddress } = options;
  const found = await findReported(knex, report);
  if (!found) {
    return { outcome: 'unknown' };
  }
  const { message, about } = found;
  if (about.action !== 'failed') {
    return { outcome: 'noted' };
  }
  return knex.transaction(async transaction => {
    const words = reportWords(about);
    const isNews = await bounceMessage({
      knex: transaction,
      id: message.id,
      reason: bouncedBecause(words),
    });
    if (!isNews) {
      return { outcome: 'noted' };
    }
    const suppressed =
      isDeadAddress(refusalOf(about)) &&
      (await suppressAddress(transaction, {
        ...{ address: message.address, cause: 'bounced', words },
        messageId: message.id,
      }));
    return { outcome: 'bounced', suppressed };
  });
}

async function findReported(knex: Knex, report: DeliveryReport) {
  for (const id of candidateIds(report)) {
    const message = await findSentMessage({
      ...{ knex, id, withinMs: reportedWithinMs },
    });
    const about = message && reportOn(message.address, report);
    if (about) {
      return { message, about };
    }
  }
  return undefined;
}

/** Many servers write addresses in lower case. */
function reportOn(
  address: string,
  { recipients }: DeliveryReport,
): RecipientReport | undefined {
  return recipients.find(({ addresses }) =>
    addresses.some(one => one.toLowerCase() === address.toLowerCase()),
  );
}

function bouncedBecause(words: string): string {
  return [
    'It came back after the mail server had accepted it, and did not arrive.',
    words && `The report said: ${words}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The codes stand in the words, or nowhere but in the status. */
function refusalOf({ status, words = '' }: RecipientReport): Refusal {
  const [, code] = /(?:^|\D)([45]\d\d)(?=[ -])/.exec(words) ?? [];
  const isPermanent = status?.startsWith('5.') ?? false;
  return {
    replyCode: Number(code ?? (isPermanent ? 550 : 450)),
    enhancedCode: status,
    text: words,
  };
}
