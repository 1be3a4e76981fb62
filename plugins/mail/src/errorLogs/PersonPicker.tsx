import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef } from 'react';
import { Announcement } from '../components/Announcement';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';
import { PeopleList, personOptionId } from './PeopleList';
import { Person } from '../people/Person';
import { usePeoplePopup } from './usePeoplePopup';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      maxWidth: 480,
      // The secondary text colour is readable on paper only (WCAG 1.4.3).
      '& .MuiFormHelperText-root, & .MuiFormLabel-root:not(.Mui-focused)': {
        color: theme.palette.text.primary,
      },
    },
  }),
  { name: 'MailPersonPicker' },
);

/** A field for a name of the catalog or a whole address. */
export function PersonPicker(props: {
  id: string;
  typed: string;
  /** Whether what is typed is the name of somebody chosen. */
  chosen: boolean;
  /** What to know about who is chosen; otherwise, how to choose. */
  hint: string;
  fault?: string;
  onType: (typed: string) => void;
  onChoose: (person: Person) => void;
}) {
  const { id, typed, chosen, hint, fault, onType, onChoose } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const popup = usePeoplePopup({ typed, chosen, onChoose });
  const { search, active, open } = popup;
  const listId = `${id}-people`;
  const inputRef = useRef<HTMLInputElement>(null);
  // Whoever adds a line wants to write in it.
  useEffect(() => inputRef.current?.focus(), []);

  return (
    <div className={classes.root}>
      <Field
        id={id}
        inputRef={inputRef}
        fullWidth
        size="small"
        autoComplete="off"
        label={t('errorLogs.person')}
        error={Boolean(fault)}
        helperText={fault ?? hint}
        value={typed}
        onChange={event => {
          popup.show();
          onType(event.target.value);
        }}
        onKeyDown={popup.onKeyDown}
        onBlur={popup.hide}
        inputProps={{
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': open,
          'aria-controls': open ? listId : undefined,
          'aria-activedescendant':
            active >= 0 ? personOptionId(listId, active) : undefined,
        }}
      />
      {open && (
        <PeopleList
          id={listId}
          search={search}
          active={active}
          onChoose={popup.choose}
        />
      )}
      <Announcement
        text={
          open && search.status === 'found'
            ? t('errorLogs.foundPeople', { count: search.people.length })
            : ''
        }
      />
    </div>
  );
}
