import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { FormEvent, useState } from 'react';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';
import { TEST_BUTTON_ID } from './useMending';
import { useOwnAddress } from './useOwnAddress';

const RECIPIENT_ID = 'mail-settings-test-recipient';

const useStyles = makeStyles(
  theme => ({
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(2),
    },
  }),
  { name: 'MailTestForm' },
);

/** Who gets the test mail, and the button that sends it. */
export function TestForm(props: {
  running: boolean;
  /** Whether there is a result already. */
  isAgain: boolean;
  onRun: (recipient: string) => void;
  onCancel: () => void;
}) {
  const { running, isAgain, onRun, onCancel } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const ownAddress = useOwnAddress();
  const [typed, setTyped] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  const recipient = typed ?? ownAddress ?? '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    const address = addressSchema.safeParse(recipient.trim()).data;
    setRefused(address === undefined);
    if (address) onRun(address);
    else document.getElementById(RECIPIENT_ID)?.focus();
  };

  return (
    <form onSubmit={submit} noValidate aria-label={t('settings.test.title')}>
      <Field
        id={RECIPIENT_ID}
        label={t('settings.test.recipient')}
        value={recipient}
        onChange={event => {
          setTyped(event.target.value);
          setRefused(false);
        }}
        error={isRefused}
        helperText={isRefused ? t('settings.test.invalidRecipient') : undefined}
        inputProps={{ inputMode: 'email', autoComplete: 'email' }}
        margin="normal"
        fullWidth
      />
      <div className={classes.buttons}>
        <ActionButton
          type="submit"
          id={TEST_BUTTON_ID}
          variant="outlined"
          color="primary"
          busy={running}
          label={t(isAgain ? 'settings.test.again' : 'settings.test.run')}
          busyLabel={t('settings.test.running')}
        />
        {running && (
          <Button onClick={onCancel}>{t('settings.test.cancel')}</Button>
        )}
      </div>
    </form>
  );
}
