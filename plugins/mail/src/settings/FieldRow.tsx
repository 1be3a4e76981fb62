import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      '& > *': { flex: '1 1 200px' },
    },
    lead: {
      '& > :first-child': { flex: '4 1 240px' },
      '& > :last-child': { flex: '1 1 96px' },
    },
  }),
  { name: 'MailFieldRow' },
);

/** Fields that belong together, side by side where there is room. */
export function FieldRow(props: {
  /** The first of the two is the long one. */
  lead?: boolean;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div
      className={props.lead ? `${classes.root} ${classes.lead}` : classes.root}
    >
      {props.children}
    </div>
  );
}
