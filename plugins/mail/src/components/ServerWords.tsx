import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(1),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
      color: theme.palette.text.primary,
      fontFamily: 'monospace',
      fontSize: theme.typography.body2.fontSize,
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MailServerWords' },
);

/** What a mail server said, word by word. */
export function ServerWords(props: { label: string; words: string }) {
  const classes = useStyles();
  return (
    <pre className={classes.root} role="group" aria-label={props.label}>
      {props.words}
    </pre>
  );
}
