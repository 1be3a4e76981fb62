import { Knex } from 'knex';
import { recordErrors } from './recordErrors';

/** What has to work again before invalid settings are over: any message that goes out shows it. */
export const settingsSubject = 'settings';

/** Records that the settings in force cannot be used, which no attempt in the delivery log will ever show. */
export async function recordInvalidSettings(
  transaction: Knex,
  problems: string[],
): Promise<void> {
  await recordErrors(transaction, [
    {
      source: 'delivery',
      severity: 'critical',
      subject: settingsSubject,
      title: 'Mail delivery is paused: The mail settings are not valid',
      detail: [
        'Messages wait until somebody puts the settings right.',
        ...problems,
      ].join('\n'),
    },
  ]);
}
