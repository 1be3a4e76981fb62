import Button from '@material-ui/core/Button';
import { useState } from 'react';
import { reasonOf } from '../../api';
import { ActionButton } from '../../components/ActionButton';
import { Question } from '../../components/Question';
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
      <DisconnectQuestion open={asking} onClose={() => setAsking(false)} />
    </>
  );
}

function DisconnectQuestion(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { draft } = useForm();
  const { busy, disconnect } = useDisconnect(onClose);
  const t = useMailTexts();
  const provider = t(`oauth.providerName.${draft.oauthProvider}`);
  return (
    <Question
      open={open}
      id="mail-oauth-disconnect"
      title={t('oauth.disconnect.title', { provider })}
      text={
        <>
          {t('oauth.disconnect.text')}
          {draft.oauthProvider === 'microsoft' &&
            ` ${t('oauth.disconnect.microsoft')}`}
        </>
      }
      onGiveUp={onClose}
      answers={harmless => (
        <>
          <Button ref={harmless} onClick={onClose}>
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
        </>
      )}
    />
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
