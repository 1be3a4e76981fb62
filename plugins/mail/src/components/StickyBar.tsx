import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

/** The height of Backstage's menu on phones. */
const MOBILE_MENU_PX = 56;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      bottom: 0,
      zIndex: theme.zIndex.appBar,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 2),
      // In the dark, a shadow does not part it from the cards.
      borderTop: `1px solid ${theme.palette.divider}`,
      marginTop: theme.spacing(2),
      // On a phone, the menu of the portal covers the lower edge.
      [theme.breakpoints.down('xs')]: { bottom: MOBILE_MENU_PX },
    },
    // Side by side also where they do not fit beside the words.
    actions: { display: 'flex', gap: theme.spacing(1) },
  }),
  { name: 'MailStickyBar' },
);

/** What can be done with changes, at the lower edge of the window wherever they were made. */
export function StickyBar(props: {
  /** Makes it a region of this name. */
  label?: string;
  role?: 'status';
  /** Its buttons. */
  actions: ReactNode;
  children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Paper
      component={props.label ? 'section' : 'div'}
      elevation={8}
      className={classes.root}
      role={props.role}
      aria-label={props.label}
    >
      {props.children}
      <div className={classes.actions}>{props.actions}</div>
    </Paper>
  );
}
