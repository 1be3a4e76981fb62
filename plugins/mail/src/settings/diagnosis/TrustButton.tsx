import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import DialogContentText from '@material-ui/core/DialogContentText';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useState } from 'react';
import { Question } from '../../components/Question';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { Certificate, CertificateFacts } from './CertificateChain';

/** Asks before a certificate is trusted, with the fingerprint to compare. */
export function TrustButton(props: {
  certificate: Certificate;
  words: string;
  className: string;
  onTrust: () => void;
}) {
  const { certificate, words, className, onTrust } = props;
  const [step, setStep] = useState<'closed' | 'asking' | 'trusted'>('closed');
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color="primary"
        className={className}
        onClick={() => setStep('asking')}
      >
        {words}
      </Button>
      <TrustQuestion
        open={step === 'asking'}
        certificate={certificate}
        onCancel={() => setStep('closed')}
        onTrust={() => setStep('trusted')}
        // Not before it is gone: closing, it gives the keyboard back to the button.
        onGone={() => {
          setStep('closed');
          if (step === 'trusted') onTrust();
        }}
      />
    </>
  );
}

function TrustQuestion(props: {
  open: boolean;
  certificate: Certificate;
  onCancel: () => void;
  onTrust: () => void;
  onGone: () => void;
}) {
  const { open, certificate, onCancel, onTrust, onGone } = props;
  const replacesOther = useForm().draft.certificateAuthority.trim() !== '';
  const t = useMailTexts();
  const [isSame, setSame] = useState(false);
  const meaning = certificate.isAuthority ? 'authority' : 'server';
  return (
    <Question
      open={open}
      id="mail-trust"
      title={t(`settings.test.trust.title.${meaning}`)}
      text={
        <>
          {t(`settings.test.trust.meaning.${meaning}`)}{' '}
          {replacesOther && t('settings.test.trust.replaces')}
        </>
      }
      onGiveUp={onCancel}
      transition={{ onEnter: () => setSame(false), onExited: onGone }}
      answers={harmless => (
        <>
          <Button ref={harmless} onClick={onCancel}>
            {t('settings.test.trust.cancel')}
          </Button>
          <Button
            color="primary"
            variant="contained"
            disabled={!isSame}
            onClick={onTrust}
          >
            {t('settings.test.trust.confirm')}
          </Button>
        </>
      )}
    >
      <DialogContentText color="textPrimary">
        {t('settings.test.trust.compare')}
      </DialogContentText>
      <CertificateFacts certificate={certificate} />
      <FormControlLabel
        control={
          <Checkbox
            color="primary"
            checked={isSame}
            onChange={(_, checked) => setSame(checked)}
          />
        }
        label={t('settings.test.trust.isSame')}
      />
    </Question>
  );
}
