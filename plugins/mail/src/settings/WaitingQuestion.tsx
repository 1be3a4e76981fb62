import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  { actions: { flexWrap: 'wrap' } },
  { name: 'MailWaitingQuestion' },
);

/** Asks what becomes of the mails that wait when mail goes on; sending them loses nothing. */
export function WaitingQuestion(props: {
  /** How many wait; without a number nothing is asked. */
  count: number | undefined;
  onAnswer: (waiting: 'send' | 'discard') => void;
  onGiveUp: () => void;
}) {
  const { count, onAnswer, onGiveUp } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const sendRef = useRef<HTMLButtonElement>(null);
  // Keeps its words while it fades away.
  const shown = useRef(count ?? 0);
  if (count !== undefined) shown.current = count;
  return (
    <Dialog
      open={count !== undefined}
      onClose={onGiveUp}
      TransitionProps={{ onEntered: () => sendRef.current?.focus() }}
      aria-labelledby="mail-settings-waiting-title"
      aria-describedby="mail-settings-waiting-text"
    >
      <DialogTitle id="mail-settings-waiting-title">
        {t('settings.waiting.title', { count: shown.current })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText id="mail-settings-waiting-text">
          {t('settings.waiting.text')}
        </DialogContentText>
      </DialogContent>
      <DialogActions className={classes.actions}>
        <Button onClick={onGiveUp}>{t('settings.waiting.cancel')}</Button>
        <Button onClick={() => onAnswer('discard')}>
          {t('settings.waiting.discard')}
        </Button>
        {/* The harmless choice has the focus: Enter by mistake loses nothing. */}
        <Button
          ref={sendRef}
          color="primary"
          variant="contained"
          onClick={() => onAnswer('send')}
        >
          {t('settings.waiting.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
