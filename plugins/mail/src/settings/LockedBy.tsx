import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import LockIcon from '@material-ui/icons/LockOutlined';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
  }),
  { name: 'MailLockedBy' },
);

/** Says that a value comes from app-config, and from which key. */
export function LockedBy(props: { settingsKey: string | undefined }) {
  const classes = useStyles();
  const t = useMailTexts();
  if (!props.settingsKey) return null;
  return (
    <Typography variant="body2" className={classes.root}>
      <LockIcon fontSize="small" aria-hidden />
      <span>
        {t('settings.locked', { key: <code>{props.settingsKey}</code> })}
      </span>
    </Typography>
  );
}
