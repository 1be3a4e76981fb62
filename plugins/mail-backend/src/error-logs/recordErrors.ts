import { Knex } from 'knex';
import { groupErrors } from './groupErrors';
import { limitNewGroups } from './limitNewGroups';
import { PortalError } from './PortalError';
import { storeGroups } from './storeGroups';

/**
 * Stores errors, each in the group of its likes, in a few statements however many there are.
 *
 * @remarks
 *
 * What comes in more kinds than anybody would read is counted together; see
 * {@link limitNewGroups}.
 */
export async function recordErrors(
  knex: Knex,
  errors: PortalError[],
): Promise<void> {
  if (errors.length > 0) {
    const groups = await groupErrors(errors);
    await storeGroups(knex, await limitNewGroups(knex, groups));
  }
}
