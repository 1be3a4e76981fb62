import { makeStyles, Theme } from '@material-ui/core/styles';
import { DeliveryHour } from '@mailroom/backstage-plugin-mail-common';
import { Tone, toneColor } from '../../components/tone';

export const CHART_WIDTH = 240;
export const CHART_HEIGHT = 56;

const useStyles = makeStyles<Theme, { tone: Tone }>(
  theme => ({
    root: { display: 'block', width: '100%', height: CHART_HEIGHT },
    bar: { fill: ({ tone }) => toneColor(theme, tone) },
    ground: { stroke: theme.palette.divider },
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
    <svg
      role="img"
      aria-label={label}
      className={classes.root}
      viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
      preserveAspectRatio="none"
    >
      <line
        className={classes.ground}
        x2={CHART_WIDTH}
        y1={CHART_HEIGHT - 0.5}
        y2={CHART_HEIGHT - 0.5}
      />
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
    </svg>
  );
}
