import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { useMailTexts } from '../translation';
import { Person } from '../people/Person';
import { PersonPicker } from './PersonPicker';
import { RecipientRow } from './recipientDraft';
import { RowFaults } from './recipientFaults';
import { RecipientName } from './RecipientName';
import { SeverityChoice } from './SeverityChoice';
import { SourceChoice } from './SourceChoice';
import { useDescribePerson } from './useDescribePerson';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'MailRecipientRow' },
);

/** One line of the list: who, what they get, and the way out of it. */
export function RecipientRowView(props: {
  row: RecipientRow;
  /** What it is called where only words can be. */
  name: string;
  /** Everybody behind the refs; nothing while it is not known. */
  people?: Map<string, Person>;
  /** Mails that this choice would have meant last week; nothing while it is not known. */
  mails?: number;
  faults?: RowFaults;
  readOnly: boolean;
  onChange: (change: Partial<RecipientRow>) => void;
  onRemove: () => void;
}) {
  const { row, name, people, mails, faults, readOnly } = props;
  const { onChange, onRemove } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const buttonRef = useFocusOnToggle(row.removed);
  const id = `recipient-${row.key}`;
  const describe = useDescribePerson();

  function hintFor({ to }: RecipientRow) {
    const person = to?.type === 'entity' && people?.get(to.entityRef);
    return person ? describe(person) : t('errorLogs.personHint');
  }

  if (row.removed) {
    return (
      <li className={classes.root}>
        <Typography variant="body1" className={classes.words}>
          {t('errorLogs.removed', { name })}
        </Typography>
        <Button
          ref={buttonRef}
          color="primary"
          aria-label={t('errorLogs.undoWho', { name })}
          onClick={() => onChange({ removed: false })}
        >
          {t('errorLogs.undo')}
        </Button>
      </li>
    );
  }
  return (
    <li className={classes.root}>
      <div className={classes.words}>
        {row.saved ? (
          <RecipientName to={row.saved.to} people={people} fault={faults?.to} />
        ) : (
          <PersonPicker
            id={id}
            typed={row.typed}
            chosen={row.to !== undefined}
            hint={hintFor(row)}
            fault={faults?.to}
            onType={typed => onChange({ typed, to: undefined })}
            onChoose={person => onChange(chosen(person))}
          />
        )}
        <SourceChoice
          id={`${id}-sources`}
          label={
            name
              ? t('errorLogs.sources', { name })
              : t('errorLogs.sourcesOfNew')
          }
          sources={row.sources}
          fault={faults?.sources}
          readOnly={readOnly}
          onChange={sources => onChange({ sources })}
        />
        <SeverityChoice
          id={`${id}-severity`}
          name={name}
          leastSeverity={row.leastSeverity}
          readOnly={readOnly}
          onChange={leastSeverity => onChange({ leastSeverity })}
        />
        {mails !== undefined && (
          <Typography variant="body2" aria-live="polite">
            {t('errorLogs.preview.mails', { count: mails })}
          </Typography>
        )}
      </div>
      {!readOnly && (
        <Button
          ref={buttonRef}
          aria-label={
            name ? t('errorLogs.removeWho', { name }) : t('errorLogs.removeNew')
          }
          onClick={onRemove}
        >
          {t('errorLogs.remove')}
        </Button>
      )}
    </li>
  );
}

function chosen({ entityRef, name }: Person): Partial<RecipientRow> {
  return { typed: name, to: { type: 'entity', entityRef } };
}

/** Goes from "Remove" to the "Undo" that takes its place, and back. */
function useFocusOnToggle(removed: boolean) {
  const ref = useRef<HTMLButtonElement>(null);
  const before = useRef(removed);
  useEffect(() => {
    if (before.current !== removed) ref.current?.focus();
    before.current = removed;
  }, [removed]);
  return ref;
}
