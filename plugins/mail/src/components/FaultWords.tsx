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
    words: { minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
    sentence: { '&::first-letter': { textTransform: 'uppercase' } },
  }),
  { name: 'MailFaultWords' },
);

/** What is wrong with what somebody entered. */
export function FaultWords({ children }: { children: ReactNode }) {
  const classes = useStyles();
  // What the contract says of a value begins small: it stands behind a path
  // elsewhere. A name, such as mail.smtp.auth, stays as it is written.
  const isName = typeof children === 'string' && /^\w+\./.test(children);
  return (
    <span className={classes.root}>
      <ErrorIcon fontSize="inherit" className={classes.icon} aria-hidden />
      <span className={`${classes.words} ${isName ? '' : classes.sentence}`}>
        {children}
      </span>
    </span>
  );
}
