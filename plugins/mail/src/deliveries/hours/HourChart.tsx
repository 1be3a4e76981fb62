import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

export const CHART_WIDTH = 240;
export const CHART_HEIGHT = 56;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'block', width: '100%', height: CHART_HEIGHT },
    ground: { stroke: theme.palette.divider },
  }),
  { name: 'MailHourChart' },
);

/** The ground that a chart stands on, as wide as there is room. */
export function HourChart(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <svg
      role="img"
      aria-label={props.label}
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
      {props.children}
    </svg>
  );
}
