import { Knex } from 'knex';
import { ClaimedMessage, NextState, settleMessages } from '../outbox';
import { AttemptOutcome } from './AttemptOutcome';
import { nextState } from './nextState';
import { noteSuccess } from './noteSuccess';
import { noteTrouble } from './noteTrouble';
import { pauseDelivery } from './pauseDelivery';
import { FinishedAttempt, recordAttempts } from './recordAttempts';
import { Verdict, verdictOn } from './verdict';

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
 * @returns whether how delivery is doing may have changed
 */
export async function recordOutcomes(options: {
  knex: Knex;
  outcomes: MessageOutcome[];
  random: () => number;
}): Promise<boolean> {
  const decided = options.outcomes.map(({ message, outcome }) => ({
    message,
    outcome,
    next: nextState({
      outcome,
      attempts: message.attempts,
      random: options.random,
    }),
  }));
  return options.knex.transaction(async knex => {
    await settleMessages({ knex, settlements: decided });
    await recordAttempts({ knex, attempts: decided.flatMap(finishedAttempt) });
    return noteVerdicts({ knex, outcomes: options.outcomes });
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

async function noteVerdicts(options: {
  knex: Knex;
  outcomes: MessageOutcome[];
}): Promise<boolean> {
  const { knex, outcomes } = options;
  let changed = false;
  // Around a change of settings a group may hold attempts with the old and the new ones.
  for (const settingsKey of new Set(outcomes.map(one => one.settingsKey))) {
    const verdict = verdictOn(
      outcomes
        .filter(one => one.settingsKey === settingsKey)
        .map(({ outcome }) => outcome),
    );
    changed = (await noteVerdict({ knex, settingsKey, verdict })) || changed;
  }
  return changed;
}

async function noteVerdict(options: {
  knex: Knex;
  settingsKey: string;
  verdict: Verdict;
}): Promise<boolean> {
  const { knex, settingsKey, verdict } = options;
  switch (verdict.says) {
    case 'stop':
      await pauseDelivery({ knex, settingsKey, fault: verdict.fault });
      return true;
    case 'troubled':
      await noteTrouble({ knex, settingsKey, fault: verdict.fault });
      return true;
    case 'works':
      return noteSuccess({ knex, settingsKey, accepted: true });
    case 'answers':
      return noteSuccess({ knex, settingsKey, accepted: false });
    default:
      return false;
  }
}
