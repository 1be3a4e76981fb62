import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { ReactNode } from 'react';
import { SmallTitle } from './SmallTitle';
import { toneColor, toneSurface } from './tone';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      borderRadius: theme.shape.borderRadius,
    },
    warning: {
      ...toneSurface(theme, 'warning'),
      '& $icon': { color: toneColor(theme, 'warning') },
    },
    error: {
      ...toneSurface(theme, 'error'),
      '& $icon': { color: toneColor(theme, 'error') },
    },
    icon: { flex: 'none' },
    // What is long takes the whole width, and the buttons stand below it.
    body: {
      flex: '1 1 400px',
      minWidth: 0,
      display: 'flex',
      gap: theme.spacing(1),
    },
    words: {
      flex: 1,
      minWidth: 0,
      overflowWrap: 'anywhere',
      '& ul': { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2) },
    },
    // One goes nowhere without the other.
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MailNotice' },
);

/** Something that went wrong, why, and the button that helps. */
export function Notice(props: {
  tone: 'warning' | 'error';
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const classes = useStyles();
  const Icon = props.tone === 'error' ? ErrorIcon : WarningIcon;
  return (
    <div
      role={props.tone === 'error' ? 'alert' : 'status'}
      className={`${classes.root} ${classes[props.tone]}`}
    >
      <div className={classes.body}>
        <Icon fontSize="small" className={classes.icon} aria-hidden />
        <div className={classes.words}>
          {props.title && <SmallTitle component="p">{props.title}</SmallTitle>}
          <Typography variant="body2" component="div">
            {props.children}
          </Typography>
        </div>
      </div>
      {props.action && <div className={classes.actions}>{props.action}</div>}
    </div>
  );
}
