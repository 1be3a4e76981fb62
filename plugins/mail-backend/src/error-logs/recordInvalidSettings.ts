import { Knex } from 'knex';
import { InvalidSettings } from '../delivery';
import { recordErrors } from './recordErrors';

/** What has to work again before invalid settings are over: any message that goes out shows it. */
export const settingsSubject = 'settings';

const errors = {
  first: {
    severity: 'critical',
    subject: settingsSubject,
    title: 'Mail delivery is paused: The mail settings are not valid',
    consequence: 'Messages wait until somebody puts the settings right.',
  },
  fallback: {
    severity: 'error',
    subject: 'fallback-settings',
    title: 'The settings of the fall-back mail server are not valid',
    consequence:
      'Nothing stands in for the first mail server until somebody puts them right.',
  },
} as const;

/** Records that settings in force cannot be used, which no attempt in the delivery log will ever show. */
export async function recordInvalidSettings(
  transaction: Knex,
  { role, problems }: InvalidSettings,
): Promise<void> {
  const { consequence, ...error } = errors[role];
  const detail = [consequence, ...problems].join('\n');
  await recordErrors(transaction, [{ source: 'delivery', ...error, detail }]);
}
