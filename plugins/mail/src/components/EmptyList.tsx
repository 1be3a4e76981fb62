import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'start',
      maxWidth: 720,
      padding: theme.spacing(4, 0),
    },
  }),
  { name: 'MailEmptyList' },
);

/**
 * What a list says that has nothing to show, and the first step.
 *
 * @remarks
 *
 * No heading, as there is nothing below it: that of Backstage's `EmptyState`
 * skips the levels before it.
 */
export function EmptyList(props: {
  title: string;
  description: string;
  action?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="h6" component="p">
        {props.title}
      </Typography>
      <Typography variant="body1">{props.description}</Typography>
      {props.action}
    </div>
  );
}
