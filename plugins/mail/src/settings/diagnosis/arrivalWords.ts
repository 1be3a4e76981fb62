import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../../translation';
import { durationWords } from './durationWords';

/** Whether a test mail has arrived; `others` when only somebody else is told. */
export type ArrivalState = DiagnosisArrival['state'] | 'others' | 'none';

/** Says whether a test mail has arrived. */
export function arrivalWords(
  state: ArrivalState,
  options: { arrival: DiagnosisArrival | undefined; t: MailTexts },
): string {
  const { arrival, t } = options;
  switch (state) {
    case 'none':
      return '';
    case 'arrived':
      return arrival?.seconds === undefined
        ? t('settings.test.arrival.arrived')
        : t('settings.test.arrival.arrivedAfter', {
            duration: durationWords(arrival.seconds),
          });
    default:
      return t(`settings.test.arrival.${state}`);
  }
}
