import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.5),
      justifyItems: 'start',
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '& > *': { maxWidth: '100%' },
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.5),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'MailEntry' },
);

/** An entry of a list that has more to say than a row of a table: its title, a line of facts, and what is below them. */
export function Entry(props: {
  title: ReactNode;
  facts: ReactNode;
  children?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {props.title}
      </Typography>
      <Typography variant="body2" component="div" className={classes.facts}>
        {props.facts}
      </Typography>
      {props.children}
    </li>
  );
}
