import { Knex } from 'knex';
import { isPostgres, planOnce } from '../database';
import { erases, Settlement, settlementStatement } from '../outbox';
import { attemptsStatement, FinishedAttempt } from './recordAttempts';

/** What is written down together. */
export interface WrittenGroup {
  settlements: Settlement[];
  attempts: FinishedAttempt[];
}

/** Whether nothing else belongs to the group, and the database takes all of it at once: SQLite does not, and has no way to go either. */
export function isOneStatementEnough(knex: Knex, group: WrittenGroup): boolean {
  return isPostgres(knex) && !group.settlements.some(erases);
}

/** Settles and logs with one way to the database, where a transaction takes four. */
export async function writeInOneStatement(
  knex: Knex,
  { settlements, attempts }: WrittenGroup,
): Promise<void> {
  const settling = settlementStatement(knex, settlements);
  await planOnce(
    knex,
    attempts.length === 0
      ? settling
      : knex.raw('with settled as (?) ?', [
          settling,
          attemptsStatement(knex, attempts),
        ]),
  );
}
