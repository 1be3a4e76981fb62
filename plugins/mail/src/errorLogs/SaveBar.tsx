import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ActionButton } from '../components/ActionButton';
import { StickyBar } from '../components/StickyBar';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  { words: { flex: '1 1 160px' } },
  { name: 'MailRecipientBar' },
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
    <StickyBar
      actions={
        <>
          <Button onClick={onDiscard}>{t('errorLogs.discard')}</Button>
          <ActionButton
            type="submit"
            variant="contained"
            color="primary"
            busy={saving}
            label={t('errorLogs.save')}
            busyLabel={t('errorLogs.saving')}
          />
        </>
      }
    >
      <Typography variant="body1" className={classes.words}>
        {t('errorLogs.unsaved', { count: changes })}
      </Typography>
    </StickyBar>
  );
}

/** Brings back what "Discard" threw away, until something else is changed. */
export function DiscardedBar(props: { onBringBack: () => void }) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <StickyBar
      role="status"
      actions={
        <Button color="primary" onClick={props.onBringBack}>
          {t('errorLogs.undo')}
        </Button>
      }
    >
      <Typography variant="body1" className={classes.words}>
        {t('errorLogs.discarded')}
      </Typography>
    </StickyBar>
  );
}
