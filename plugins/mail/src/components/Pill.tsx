import { makeStyles } from '@material-ui/core/styles';
import { ComponentType } from 'react';
import { SvgIconProps } from '@material-ui/core/SvgIcon';
import { Tone, toneSurface } from './tone';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.25, 1, 0.25, 0.75),
      borderRadius: theme.spacing(1.5),
      fontWeight: 'bold',
      whiteSpace: 'nowrap',
    },
    neutral: toneSurface(theme, 'neutral'),
    info: toneSurface(theme, 'info'),
    success: toneSurface(theme, 'success'),
    warning: toneSurface(theme, 'warning'),
    error: toneSurface(theme, 'error'),
  }),
  { name: 'MailPill' },
);

/** What something is called, how it looks. */
export interface Appearance {
  icon: ComponentType<SvgIconProps>;
  tone: Tone;
}

/** A word with its icon in its colour. */
export function Pill(props: { appearance: Appearance; word: string }) {
  const classes = useStyles();
  const Icon = props.appearance.icon;
  return (
    <span className={`${classes.root} ${classes[props.appearance.tone]}`}>
      <Icon fontSize="small" aria-hidden />
      <span>{props.word}</span>
    </span>
  );
}
