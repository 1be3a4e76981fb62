import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { FormEvent, useState } from 'react';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';
import { TestedServer } from './TestOfForm';
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
  /** Whether there is a fall-back server that can be tested as well. */
  hasFallback: boolean;
  onRun: (recipient: string, server: TestedServer) => void;
  onCancel: () => void;
}) {
  const { running, isAgain, hasFallback, onRun, onCancel } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const ownAddress = useOwnAddress();
  const [typed, setTyped] = useState<string>();
  const [server, setServer] = useState<TestedServer>('form');
  const [isRefused, setRefused] = useState(false);
  const recipient = typed ?? ownAddress ?? '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (running) return;
    const address = addressSchema.safeParse(recipient.trim()).data;
    setRefused(address === undefined);
    if (address) onRun(address, hasFallback ? server : 'form');
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
      {hasFallback && <ServerChoice server={server} onChange={setServer} />}
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

function ServerChoice(props: {
  server: TestedServer;
  onChange: (server: TestedServer) => void;
}) {
  const t = useMailTexts();
  return (
    <RadioGroup
      row
      aria-label={t('settings.test.server.label')}
      value={props.server}
      onChange={(_, server) =>
        props.onChange(server === 'fallback' ? 'fallback' : 'form')
      }
    >
      {(['form', 'fallback'] as const).map(server => (
        <FormControlLabel
          key={server}
          value={server}
          label={t(`settings.test.server.${server}`)}
          control={<Radio color="primary" />}
        />
      ))}
    </RadioGroup>
  );
}
