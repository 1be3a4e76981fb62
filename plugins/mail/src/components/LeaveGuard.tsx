import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useRef } from 'react';
import { useMailTexts } from '../translation';
import { useLeaveGuard } from './useLeaveGuard';

/** Asks before somebody leaves the page with unsaved changes. */
export function LeaveGuard(props: { unsaved: boolean }) {
  const { asking, leave, stay } = useLeaveGuard(props.unsaved);
  const t = useMailTexts();
  const stayRef = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={asking}
      onClose={stay}
      TransitionProps={{ onEntered: () => stayRef.current?.focus() }}
      aria-labelledby="leave-guard-title"
      aria-describedby="leave-guard-text"
    >
      <DialogTitle id="leave-guard-title">{t('leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText id="leave-guard-text">
          {t('leave.text')}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        {/* The harmless choice has the focus: Enter by mistake loses nothing. */}
        <Button ref={stayRef} onClick={stay}>
          {t('leave.stay')}
        </Button>
        <Button color="primary" variant="contained" onClick={leave}>
          {t('leave.leave')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
