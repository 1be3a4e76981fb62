import { NotFoundError } from '@backstage/errors';
import {
  LiftedSuppression,
  Suppression,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { countSuppressedMessages } from '../outbox';
import { suppressWaiting } from './suppressAddress';
import {
  suppressionColumns,
  SuppressionRow,
  toSuppression,
} from './suppressionRow';

/**
 * Writes to an address again.
 *
 * @remarks
 *
 * What was suppressed meanwhile stays so: it may be long out of date. Whoever
 * lifts is told how many there are and tries again what still matters.
 *
 * @throws NotFoundError when none with this id is in force
 */
export async function liftSuppression(options: {
  knex: Knex;
  id: string;
  liftedBy: string;
}): Promise<LiftedSuppression> {
  const { knex, id, liftedBy } = options;
  const [lifted] = await knex('suppressions')
    .where({ id })
    .whereNull('lifted_at')
    .update({ lifted_at: databaseClock(knex), lifted_by: liftedBy })
    .returning('address');
  if (!lifted) {
    throw new NotFoundError(`There is no suppression with the id ${id}`);
  }
  const { address } = lifted;
  const suppressedMessages = await countSuppressedMessages({ knex, address });
  return { id, address, suppressedMessages };
}

/**
 * Takes back that a suppression was lifted; does nothing to one that is in force.
 *
 * @throws NotFoundError when there is none with this id, or it was lifted too long ago
 */
export async function restoreSuppression(options: {
  knex: Knex;
  id: string;
}): Promise<Suppression> {
  return options.knex.transaction(async knex => {
    const [row]: SuppressionRow[] = await knex('suppressions')
      .where({ id: options.id })
      .update({ lifted_at: null, lifted_by: null })
      .returning([...suppressionColumns]);
    if (!row) {
      throw new NotFoundError(
        `There is no suppression with the id ${options.id}`,
      );
    }
    await suppressWaiting(knex, row.address);
    return toSuppression(row);
  });
}
