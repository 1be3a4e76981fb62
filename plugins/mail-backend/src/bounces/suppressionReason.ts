import { Knex } from 'knex';

const refused =
  'The mail server has refused this address on different days, so the portal does not write to it until an administrator lifts that.';
const bounced =
  'A mail to this address came back, so the portal does not write to it until an administrator lifts that.';
const byHand =
  'An administrator has asked the portal not to write to this address.';

/**
 * Why the portal does not write to an address, for people, as an SQL
 * expression; null when it does write to it.
 *
 * @remarks
 *
 * An expression, so that whoever claims or stores a message asks in the same
 * statement: no message leaves between the question and the answer.
 *
 * @param address - as it is stored in the outbox: a column or a value
 */
export function suppressionReason(knex: Knex, address: Knex.Raw): Knex.Raw {
  return knex.raw(
    `(select case cause
        when 'by-hand' then ?
        when 'bounced' then ? || coalesce(' The report said: ' || words, '')
        else ? || coalesce(' The server said: ' || words, '') end
      from suppressions
      where suppressions.address = ? and suppressions.lifted_at is null)`,
    [byHand, bounced, refused, address],
  );
}

/** {@link suppressionReason} for whichever message of the outbox a statement is about. */
export function messageSuppressionReason(knex: Knex): Knex.Raw {
  return suppressionReason(knex, knex.raw('outbox_messages.address'));
}

/**
 * Asks why the portal does not write to an address.
 *
 * @param options.address - normalised
 * @returns undefined when it does
 */
export async function whySuppressed(options: {
  knex: Knex;
  address: string;
}): Promise<string | undefined> {
  const { knex, address } = options;
  const [{ reason }] = await knex.select({
    reason: suppressionReason(knex, knex.raw('?', [address])),
  });
  return reason ?? undefined;
}
