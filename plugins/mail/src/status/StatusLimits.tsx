import Typography from '@material-ui/core/Typography';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { ClockTime } from '../components/Time';
import { useNumber } from '../components/useNumber';
import { useMailTexts } from '../translation';

type Limits = NonNullable<MailStatus['limits']>;

/** What holds mails back although mail works: how much of a day is used, and a server that asked for less. */
export function StatusLimits(props: { limits: Limits }) {
  const { day, slowed } = props.limits;
  return (
    <>
      {slowed && <Slowed slowed={slowed} />}
      {day && <Day day={day} />}
    </>
  );
}

function Slowed(props: { slowed: NonNullable<Limits['slowed']> }) {
  const { perMinute, limit } = props.slowed;
  const t = useMailTexts();
  const number = useNumber();
  return (
    <Typography variant="body1">
      {limit === undefined
        ? t('status.limit.slowed', { perMinute: number(perMinute) })
        : t('status.limit.slowedOf', {
            perMinute: number(perMinute),
            limit: number(limit),
          })}
    </Typography>
  );
}

function Day(props: { day: NonNullable<Limits['day']> }) {
  const { used, limit, reserved, goesOnAt } = props.day;
  const t = useMailTexts();
  const number = useNumber();
  return (
    <>
      {goesOnAt && (
        <Typography variant="body1">
          {t('status.limit.reached', {
            limit: number(limit),
            time: <ClockTime at={goesOnAt} />,
          })}{' '}
          {t('status.limit.reserved', { count: reserved })}
        </Typography>
      )}
      <Typography variant="body2">
        {t('status.limit.used', { used: number(used), limit: number(limit) })}
      </Typography>
    </>
  );
}
