import { makeStyles } from '@material-ui/core/styles';
import { DeliveryHour } from '@mailroom/backstage-plugin-mail-common';
import { toneColor } from '../../components/tone';
import { CHART_HEIGHT, CHART_WIDTH } from './HourBars';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', width: '100%', height: CHART_HEIGHT },
    span: {
      stroke: toneColor(theme, 'info'),
      strokeWidth: 2,
      vectorEffect: 'non-scaling-stroke',
    },
    half: { fill: theme.palette.text.primary },
    ground: { stroke: theme.palette.divider },
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
    </svg>
  );
}
