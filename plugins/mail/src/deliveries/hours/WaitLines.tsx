import { makeStyles } from '@material-ui/core/styles';
import { DeliveryHour } from '@mailroom/backstage-plugin-mail-common';
import { toneColor } from '../../components/tone';
import { CHART_HEIGHT, CHART_WIDTH, HourChart } from './HourChart';

const useStyles = makeStyles(
  theme => ({
    span: {
      stroke: toneColor(theme, 'info'),
      strokeWidth: 2,
      vectorEffect: 'non-scaling-stroke',
    },
    half: { fill: theme.palette.text.primary },
  }),
  { name: 'MailWaitLines' },
);

/** For each hour the span from what half of its mails needed to what 95 % did; each tenfold is as high as the one before. */
export function WaitLines(props: { hours: DeliveryHour[]; label: string }) {
  const { hours, label } = props;
  const classes = useStyles();
  const longest = Math.max(
    ...hours.map(hour => hour.timeToAccept?.p95Ms ?? 1),
    10,
  );
  const step = CHART_WIDTH / hours.length;
  const height = (ms: number) =>
    CHART_HEIGHT -
    2 -
    (Math.log10(Math.max(ms, 1)) / Math.log10(longest)) * (CHART_HEIGHT - 6);
  return (
    <HourChart label={label}>
      {hours.map(({ startsAt, timeToAccept }, index) => {
        if (!timeToAccept) return null;
        const x = (index + 0.4) * step;
        const half = height(timeToAccept.p50Ms);
        return (
          <g key={startsAt}>
            <line
              className={classes.span}
              {...{ x1: x, x2: x, y1: half }}
              y2={height(timeToAccept.p95Ms)}
            />
            <rect
              className={classes.half}
              x={x - step * 0.4}
              y={half - 1.5}
              width={step * 0.8}
              height={3}
            />
          </g>
        );
      })}
    </HourChart>
  );
}
