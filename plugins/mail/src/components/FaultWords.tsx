import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { ReactNode } from 'react';
import { toneColor } from './tone';

const useStyles = makeStyles(
  theme => ({
    // The theme's red has too little contrast to be read (WCAG 1.4.3); the icon
    // and the weight say it too.
    root: {
      display: 'flex',
      gap: theme.spacing(0.5),
      fontWeight: 'bold',
      color: theme.palette.text.primary,
    },
    // As high as a line, in the middle of it.
    icon: { flex: 'none', height: '1.66em', color: toneColor(theme, 'error') },
    // What the contract says of a value begins small: it stands behind a path elsewhere.
    words: {
      minWidth: 0,
      overflowWrap: 'anywhere',
      '&::first-letter': { textTransform: 'uppercase' },
    },
  }),
  { name: 'MailFaultWords' },
);

/** What is wrong with what somebody entered. */
export function FaultWords(props: { children: ReactNode }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <ErrorIcon fontSize="inherit" className={classes.icon} aria-hidden />
      <span className={classes.words}>{props.children}</span>
    </span>
  );
}
