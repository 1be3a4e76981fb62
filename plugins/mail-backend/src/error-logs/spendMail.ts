import { Knex } from 'knex';
import { startOfDay } from '../database';

/**
 * Counts one more mail for an address today, as long as the cap allows it.
 *
 * @remarks
 *
 * In one statement, so that no number of backends can pass the cap together.
 *
 * @returns how many more it may get today; undefined when it may not even get this one
 */
export async function spendMail(
  transaction: Knex.Transaction,
  options: { address: string; mailsPerDay: number },
): Promise<number | undefined> {
  const [row] = await transaction('error_mails')
    .insert({
      address: options.address.toLocaleLowerCase('en-US'),
      day: startOfDay(transaction),
      mails: 1,
    })
    .onConflict(['address', 'day'])
    .merge({ mails: transaction.raw('error_mails.mails + 1') })
    .where('error_mails.mails', '<', options.mailsPerDay)
    .returning('mails');
  return row && options.mailsPerDay - Number(row.mails);
}
