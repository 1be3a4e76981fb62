import { TestOutcome } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../../translation';

/** What an outcome means, in one sentence or two; of a test that was put off it is always the same. */
export function summaryOf(
  verdict: { outcome: TestOutcome; summary?: string },
  t: MailTexts,
): string | undefined {
  return verdict.outcome === 'inconclusive'
    ? t('settings.test.putOff')
    : verdict.summary;
}
