import Typography from '@material-ui/core/Typography';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { ClockTime } from '../components/Time';
import { useNumber } from '../components/useNumber';
import { useMailApi } from '../phrases';
import { useMailStatus } from '../status/useMailStatus';
import { useMailTexts } from '../translation';

/** Says of a mail that is due and not sent that the limit of a day is reached, and when it goes on. */
export function WaitForLimit(props: { delivery: Delivery }) {
  const { state, nextAttemptAt } = props.delivery;
  const { value: status } = useMailStatus(useMailApi(), 30_000);
  const t = useMailTexts();
  const number = useNumber();
  const day = status?.limits?.day;
  const isDue =
    state === 'queued' &&
    nextAttemptAt !== undefined &&
    Date.parse(nextAttemptAt) <= Date.now();
  return isDue && day?.goesOnAt ? (
    <Typography variant="body1">
      {t('delivery.waitsForLimit', {
        limit: number(day.limit),
        time: <ClockTime at={day.goesOnAt} />,
      })}
    </Typography>
  ) : null;
}
