import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { useRef } from 'react';
import { useMailTexts } from '../translation';

/** Asks before a mail is taken out of the queue. */
export function CancelConfirmation(props: {
  open: boolean;
  delivery: Delivery;
  onKeep: () => void;
  onCancel: () => void;
}) {
  const { open, delivery, onKeep, onCancel } = props;
  const { address, subject, confidential } = delivery;
  const t = useMailTexts();
  const keepRef = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onKeep}
      TransitionProps={{ onEntered: () => keepRef.current?.focus() }}
      aria-labelledby="cancel-delivery-title"
      aria-describedby="cancel-delivery-text"
    >
      <DialogTitle id="cancel-delivery-title">
        {t('delivery.confirm.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText id="cancel-delivery-text">
          {t(
            confidential
              ? 'delivery.confirm.confidential'
              : 'delivery.confirm.text',
            { address, subject },
          )}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        {/* The harmless choice has the focus: Enter by mistake keeps the mail. */}
        <Button ref={keepRef} onClick={onKeep}>
          {t('delivery.confirm.keep')}
        </Button>
        <Button color="primary" variant="contained" onClick={onCancel}>
          {t('delivery.confirm.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
