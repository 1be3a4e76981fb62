import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ActionButton } from '../components/ActionButton';
import { useMailTexts } from '../translation';

/** The height of Backstage's menu on phones. */
const MOBILE_MENU_PX = 56;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      bottom: 0,
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
      padding: theme.spacing(1.5, 2),
      // On a phone, the menu of the portal covers the lower edge.
      [theme.breakpoints.down('xs')]: { bottom: MOBILE_MENU_PX },
    },
    words: { flex: '1 1 160px' },
  }),
  { name: 'MailSaveBar' },
);

/** What can be done with changes that are not saved; there only when there are some. */
export function SaveBar(props: {
  changes: number;
  saving: boolean;
  onDiscard: () => void;
}) {
  const { changes, saving, onDiscard } = props;
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <Paper className={classes.root} elevation={4}>
      <Typography variant="body1" className={classes.words}>
        {t('errorLogs.unsaved', { count: changes })}
      </Typography>
      <Button onClick={onDiscard}>{t('errorLogs.discard')}</Button>
      <ActionButton
        type="submit"
        variant="contained"
        color="primary"
        busy={saving}
        label={t('errorLogs.save')}
        busyLabel={t('errorLogs.saving')}
      />
    </Paper>
  );
}

/** Brings back what "Discard" threw away, until something else is changed. */
export function DiscardedBar(props: { onBringBack: () => void }) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <Paper className={classes.root} elevation={4} role="status">
      <Typography variant="body1" className={classes.words}>
        {t('errorLogs.discarded')}
      </Typography>
      <Button color="primary" onClick={props.onBringBack}>
        {t('errorLogs.undo')}
      </Button>
    </Paper>
  );
}
