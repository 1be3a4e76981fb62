import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(2, 0) },
    summary: { cursor: 'pointer' },
  }),
  { name: 'MailFoldedFields' },
);

/** Fields that few need: closed until somebody, or a mistake in one of them, opens them. */
export function FoldedFields(props: { summary: string; children: ReactNode }) {
  const { summary, children } = props;
  const classes = useStyles();
  return (
    <details className={classes.root}>
      <Typography
        variant="body2"
        component="summary"
        className={classes.summary}
      >
        {summary}
      </Typography>
      {children}
    </details>
  );
}
