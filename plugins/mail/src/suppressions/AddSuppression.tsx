import { makeStyles } from '@material-ui/core/styles';
import { FormEvent, useState } from 'react';
import { fieldFaultsOf, reasonOf } from '../api';
import { ActionButton } from '../components/ActionButton';
import { Field } from '../components/Field';
import { SmallTitle } from '../components/SmallTitle';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
      marginBottom: theme.spacing(2),
      // Labels are in the secondary text colour, which is readable on paper only.
      backgroundColor: theme.palette.background.paper,
    },
    title: { flex: '1 0 100%' },
    field: { flex: '1 1 240px', maxWidth: 400 },
  }),
  { name: 'MailAddSuppression' },
);

const nothing = { address: '', note: '' };

/** Enters an address that the portal shall not write to. */
export function AddSuppression(props: { onAdded: () => void }) {
  const classes = useStyles();
  const t = useMailTexts();
  const { typed, setTyped, busy, fault, submit } = useAdding(props.onAdded);
  return (
    <form
      className={classes.root}
      aria-labelledby="add-suppression-title"
      noValidate
      onSubmit={submit}
    >
      <SmallTitle
        component="h3"
        id="add-suppression-title"
        className={classes.title}
      >
        {t('suppressions.add.title')}
      </SmallTitle>
      <Field
        className={classes.field}
        size="small"
        required
        type="email"
        id="suppression-address"
        label={t('suppressions.add.address')}
        error={fault !== undefined}
        helperText={fault}
        value={typed.address}
        onChange={event => setTyped({ ...typed, address: event.target.value })}
      />
      <Field
        className={classes.field}
        size="small"
        id="suppression-note"
        label={t('suppressions.add.note')}
        helperText={t('suppressions.add.noteHint')}
        inputProps={{ maxLength: 500 }}
        value={typed.note}
        onChange={event => setTyped({ ...typed, note: event.target.value })}
      />
      <ActionButton
        type="submit"
        variant="outlined"
        busy={busy}
        label={t('suppressions.add.submit')}
        busyLabel={t('suppressions.add.submitting')}
      />
    </form>
  );
}

function useAdding(onAdded: () => void) {
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [typed, setTyped] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  async function add() {
    setBusy(true);
    setFault(undefined);
    const address = typed.address.trim();
    const note = typed.note.trim() || undefined;
    try {
      await mailApi.addSuppression({ address, note });
      setTyped(nothing);
      const title = t('suppressions.add.added', { address });
      toast({ title, succeeded: true });
      onAdded();
    } catch (error) {
      const [wrong] = fieldFaultsOf(error);
      setFault(
        wrong?.message ??
          t('suppressions.add.failed', { reason: reasonOf(error) }),
      );
    }
    setBusy(false);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void add();
  };
  return { typed, setTyped, busy, fault, submit };
}
