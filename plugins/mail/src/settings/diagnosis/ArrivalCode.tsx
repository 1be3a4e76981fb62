import { makeStyles } from '@material-ui/core/styles';
import { arrivalConfirmationSchema } from '@mailroom/backstage-plugin-mail-common';
import { FormEvent, useState } from 'react';
import { fieldFaultsOf, reasonOf } from '../../api';
import { ActionButton } from '../../components/ActionButton';
import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';
import { ArrivalWatch } from './useArrival';

const CODE_ID = 'mail-settings-test-code';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
    field: { flex: '1 1 200px', minWidth: 0 },
    code: { fontFamily: 'monospace' },
    // As high as the field beside it.
    button: { marginTop: theme.spacing(1), minHeight: theme.spacing(5) },
  }),
  { name: 'MailArrivalCode' },
);

/** The field for the code of the test mail. */
export function ArrivalCode(props: { watch: ArrivalWatch }) {
  const classes = useStyles();
  const t = useMailTexts();
  const [code, setCode] = useState('');
  const [mistake, setMistake] = useState<string>();
  const [busy, setBusy] = useState(false);

  const refuse = (words: string) => {
    setMistake(words);
    document.getElementById(CODE_ID)?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!arrivalConfirmationSchema.safeParse({ code }).success) {
      refuse(t('settings.test.arrival.noCode'));
      return;
    }
    setBusy(true);
    try {
      await props.watch.confirm(code.trim());
    } catch (error) {
      refuse(refusalOf(error, t('settings.test.arrival.wrongCode')));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className={classes.root} onSubmit={submit} noValidate>
      <Field
        id={CODE_ID}
        className={classes.field}
        label={t('settings.test.arrival.code')}
        value={code}
        onChange={event => {
          setCode(event.target.value);
          setMistake(undefined);
        }}
        error={mistake !== undefined}
        helperText={mistake ?? t('settings.test.arrival.hint')}
        inputProps={{
          className: classes.code,
          autoComplete: 'one-time-code',
          autoCapitalize: 'characters',
          spellCheck: false,
        }}
        margin="dense"
      />
      <ActionButton
        type="submit"
        variant="outlined"
        color="primary"
        className={classes.button}
        busy={busy}
        label={t('settings.test.arrival.confirm')}
        busyLabel={t('settings.test.arrival.confirming')}
      />
    </form>
  );
}

/** What is wrong with the code, or why it could not be checked. */
function refusalOf(error: unknown, wrongCode: string): string {
  const fault = fieldFaultsOf(error).find(({ path }) => path === 'code');
  return fault ? `${wrongCode} (${fault.message})` : reasonOf(error);
}
