import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    line: {
      height: theme.spacing(3),
      margin: theme.spacing(2, 0),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      animation: '$breathe 1.5s ease-in-out infinite',
      '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
    },
    '@keyframes breathe': { '50%': { opacity: 0.4 } },
  }),
  { name: 'MailSkeleton' },
);

/** The place of lines that are on their way, so that nothing jumps when they come. */
export function Skeleton(props: { label: string; lines: number }) {
  const classes = useStyles();
  return (
    <div role="progressbar" aria-label={props.label}>
      {Array.from({ length: props.lines }, (_, line) => (
        <div key={line} className={classes.line} />
      ))}
    </div>
  );
}
