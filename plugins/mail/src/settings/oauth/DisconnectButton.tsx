import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { useRef, useState } from 'react';
import { reasonOf } from '../../api';
import { ActionButton } from '../../components/ActionButton';
import { useToast } from '../../components/useToast';
import { useMailApi } from '../../phrases';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';

/** Ends the saved connection, after saying what that means. */
export function DisconnectButton() {
  const [asking, setAsking] = useState(false);
  const t = useMailTexts();
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setAsking(true)}>
        {t('oauth.disconnect.button')}
      </Button>
      <Question open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function Question(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { draft } = useForm();
  const { busy, disconnect } = useDisconnect(onClose);
  const t = useMailTexts();
  const stayRef = useRef<HTMLButtonElement>(null);
  const provider = t(`oauth.providerName.${draft.oauthProvider}`);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      TransitionProps={{ onEntered: () => stayRef.current?.focus() }}
      aria-labelledby="mail-oauth-disconnect-title"
      aria-describedby="mail-oauth-disconnect-text"
    >
      <DialogTitle id="mail-oauth-disconnect-title">
        {t('oauth.disconnect.title', { provider })}
      </DialogTitle>
      <DialogContent>
        <DialogContentText id="mail-oauth-disconnect-text">
          {t('oauth.disconnect.text')}
          {draft.oauthProvider === 'microsoft' &&
            ` ${t('oauth.disconnect.microsoft')}`}
        </DialogContentText>
      </DialogContent>
      <DialogActions>
        {/* The harmless choice has the focus: Enter by mistake ends nothing. */}
        <Button ref={stayRef} onClick={onClose}>
          {t('oauth.disconnect.stay')}
        </Button>
        <ActionButton
          color="primary"
          variant="contained"
          busy={busy}
          label={t('oauth.disconnect.confirm')}
          busyLabel={t('oauth.disconnect.busy')}
          onClick={disconnect}
        />
      </DialogActions>
    </Dialog>
  );
}

function useDisconnect(onDone: () => void) {
  const { refresh } = useForm();
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [busy, setBusy] = useState(false);

  const disconnect = async () => {
    setBusy(true);
    try {
      await mailApi.disconnectOAuth();
      refresh(await mailApi.getSettings());
      toast({ title: t('oauth.disconnect.done'), succeeded: true });
    } catch (error) {
      const reason = reasonOf(error);
      toast({
        title: t('oauth.disconnect.failed', { reason }),
        succeeded: false,
      });
    } finally {
      setBusy(false);
      onDone();
    }
  };
  return { busy, disconnect };
}
