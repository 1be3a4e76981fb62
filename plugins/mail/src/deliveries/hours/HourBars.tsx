import { makeStyles, Theme } from '@material-ui/core/styles';
import { DeliveryHour } from '@mailroom/backstage-plugin-mail-common';
import { Tone, toneColor } from '../../components/tone';
import { CHART_HEIGHT, CHART_WIDTH, HourChart } from './HourChart';

const useStyles = makeStyles<Theme, { tone: Tone }>(
  theme => ({
    bar: { fill: ({ tone }) => toneColor(theme, tone) },
  }),
  { name: 'MailHourBars' },
);

/** One bar for each hour, as high as there were attempts; the highest fills the height. */
export function HourBars(props: {
  hours: DeliveryHour[];
  outcome: 'accepted' | 'deferred' | 'rejected';
  tone: Tone;
  label: string;
}) {
  const { hours, outcome, tone, label } = props;
  const classes = useStyles({ tone });
  const most = Math.max(...hours.map(hour => hour[outcome]), 1);
  const step = CHART_WIDTH / hours.length;
  return (
    <HourChart label={label}>
      {hours.map((hour, index) => {
        // One of many is low, but is there.
        const height =
          hour[outcome] && Math.max((hour[outcome] / most) * CHART_HEIGHT, 2);
        return (
          <rect
            key={hour.startsAt}
            className={classes.bar}
            x={index * step}
            y={CHART_HEIGHT - height}
            width={step * 0.8}
            height={height}
          />
        );
      })}
    </HourChart>
  );
}
