import Button from '@material-ui/core/Button';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { Question } from '../components/Question';
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
  return (
    <Question
      open={open}
      id="cancel-delivery"
      title={t('delivery.confirm.title')}
      text={t(
        confidential
          ? 'delivery.confirm.confidential'
          : 'delivery.confirm.text',
        { address, subject },
      )}
      onGiveUp={onKeep}
      answers={harmless => (
        <>
          <Button ref={harmless} onClick={onKeep}>
            {t('delivery.confirm.keep')}
          </Button>
          <Button color="primary" variant="contained" onClick={onCancel}>
            {t('delivery.confirm.cancel')}
          </Button>
        </>
      )}
    />
  );
}
