import { Knex } from 'knex';
import { ClaimedMessage, NextState, settleMessages } from '../outbox';
import { AttemptOutcome } from './AttemptOutcome';
import { KnownSuccess } from './KnownSuccess';
import { nextState } from './nextState';
import { FinishedAttempt, recordAttempts } from './recordAttempts';
import {
  noteVerdicts,
  rememberVerdicts,
  SettingsVerdict,
  verdictsOn,
} from './verdicts';
import {
  isOneStatementEnough,
  writeInOneStatement,
  WrittenGroup,
} from './writeInOneStatement';

/** A message, what became of its attempt, and with which settings. */
export interface MessageOutcome {
  message: ClaimedMessage;
  outcome: AttemptOutcome;
  settingsKey: string;
}

/**
 * Writes down what a group of attempts came to: the log, the next states and
 * what it says about the server, in one transaction.
 *
 * @remarks
 *
 * An attempt is logged even when its message was taken from us in the
 * meantime, because it happened.
 *
 * @returns whether how delivery is doing may have changed, and what else came of it
 */
export async function recordOutcomes<Along>(options: {
  knex: Knex;
  outcomes: MessageOutcome[];
  random: () => number;
  known: KnownSuccess;
  /** Something more that belongs to the transaction. */
  along?: (transaction: Knex) => Promise<Along>;
}): Promise<{ healthChanged: boolean; along?: Along }> {
  const { knex, outcomes, known, random } = options;
  const verdicts = verdictsOn(outcomes, known);
  const decided = outcomes.map(({ message, outcome }) => ({
    message,
    outcome,
    next: nextState({ ...message, outcome, random }),
  }));
  const group: WrittenGroup = {
    settlements: decided,
    attempts: decided.flatMap(finishedAttempt),
  };
  const isAll = verdicts.length === 0 && options.along === undefined;
  if (isAll && isOneStatementEnough(knex, group)) {
    await writeInOneStatement(knex, group);
    return { healthChanged: false };
  }
  const written = await writeInTransaction({ ...options, group, verdicts });
  rememberVerdicts(verdicts, known);
  return written;
}

async function writeInTransaction<Along>(options: {
  knex: Knex;
  group: WrittenGroup;
  verdicts: SettingsVerdict[];
  random: () => number;
  along?: (transaction: Knex) => Promise<Along>;
}): Promise<{ healthChanged: boolean; along?: Along }> {
  const { settlements, attempts } = options.group;
  return options.knex.transaction(async knex => {
    await settleMessages({ knex, settlements });
    await recordAttempts({ knex, attempts });
    const healthChanged = await noteVerdicts({ ...options, knex });
    return { healthChanged, along: await options.along?.(knex) };
  });
}

function finishedAttempt(decided: {
  message: ClaimedMessage;
  outcome: AttemptOutcome;
  next: NextState;
}): FinishedAttempt[] {
  const { message, outcome, next } = decided;
  return outcome.result === 'submitted'
    ? [{ messageId: message.id, outcome, became: became(next) }]
    : [];
}

function became({ state }: NextState): FinishedAttempt['became'] {
  if (state === 'accepted' || state === 'rejected' || state === 'held') {
    return state;
  }
  return 'deferred';
}
