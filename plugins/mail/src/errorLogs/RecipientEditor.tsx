import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { ErrorRecipients } from '@mailroom/backstage-plugin-mail-common';
import { FormEvent } from 'react';
import { Announcement } from '../components/Announcement';
import { LeaveGuard } from '../components/LeaveGuard';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';
import { NoRecipients } from './NoRecipients';
import { PreviewBasis } from './PreviewBasis';
import { RecipientRow, recipientOf } from './recipientDraft';
import { RecipientRowView } from './RecipientRowView';
import { DiscardedBar, SaveBar } from './SaveBar';
import { SaveTrouble } from './SaveTrouble';
import { useFocusOnFault } from './useFocusOnFault';
import { usePeople } from '../people/usePeople';
import { usePreview } from './usePreview';
import { useRecipientDraft } from './useRecipientDraft';
import { useSaveRecipients } from './useSaveRecipients';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(2, 0, 1), padding: 0 },
  }),
  { name: 'MailRecipientEditor' },
);

/** The list of those who are told about errors, to be changed and saved as a whole. */
export function RecipientEditor(props: {
  recipients: ErrorRecipients;
  readOnly: boolean;
}) {
  const { recipients, readOnly } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const draft = useRecipientDraft(recipients);
  const { rows, changes, canBringBack } = draft;
  const { saving, outcome, save, takeTheirs, forget } =
    useSaveRecipients(draft);
  const people = usePeople(rows.flatMap(row => refOf(row)));
  const preview = usePreview(rows);
  const formRef = useFocusWhenGone<HTMLFormElement>(
    rows.length + Number(changes > 0) + Number(canBringBack),
  );
  useFocusOnFault(formRef, outcome.faults);
  const nameOf = (row: RecipientRow) => wordsFor(row, people);
  const removed = rows.filter(row => row.removed);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (changes > 0 && !saving) void save();
  }
  function discard() {
    forget();
    draft.discard();
  }

  return (
    <form ref={formRef} tabIndex={-1} noValidate onSubmit={submit}>
      {rows.length === 0 && <NoRecipients readOnly={readOnly} />}
      <ul className={classes.list} aria-label={t('errorLogs.title')}>
        {rows.map(row => (
          <RecipientRowView
            key={row.key}
            row={row}
            name={nameOf(row)}
            people={people}
            mails={preview?.mails.get(row.key)}
            faults={outcome.faults[row.key]}
            readOnly={readOnly}
            onChange={change => draft.change(row.key, change)}
            onRemove={() => draft.remove(row.key)}
          />
        ))}
      </ul>
      <PreviewBasis preview={preview} />
      {!readOnly && (
        <Button color="primary" startIcon={<AddIcon />} onClick={draft.add}>
          {t('errorLogs.add')}
        </Button>
      )}
      <SaveTrouble outcome={outcome} onTakeTheirs={takeTheirs} />
      {changes > 0 && (
        <SaveBar changes={changes} saving={saving} onDiscard={discard} />
      )}
      {canBringBack && <DiscardedBar onBringBack={draft.bringBack} />}
      <Announcement
        text={removed
          .map(row => t('errorLogs.removed', { name: nameOf(row) }))
          .join(' ')}
      />
      <LeaveGuard unsaved={changes > 0} />
    </form>
  );
}

function refOf({ to }: RecipientRow): string[] {
  return to?.type === 'entity' ? [to.entityRef] : [];
}

function wordsFor(
  row: RecipientRow,
  people: ReturnType<typeof usePeople>,
): string {
  if (!row.saved) return row.typed.trim();
  const { to } = recipientOf(row);
  if (to.type === 'address') return to.address;
  return people?.get(to.entityRef)?.name ?? to.entityRef;
}
