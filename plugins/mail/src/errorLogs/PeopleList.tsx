import ListItem from '@material-ui/core/ListItem';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import GroupIcon from '@material-ui/icons/GroupOutlined';
import UserIcon from '@material-ui/icons/PersonOutline';
import { useMailTexts } from '../translation';
import { Person } from '../people/Person';
import { PeopleSearch } from './usePeopleSearch';
import { useDescribePerson } from './useDescribePerson';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'absolute',
      zIndex: theme.zIndex.modal,
      left: 0,
      right: 0,
      maxHeight: 320,
      overflowY: 'auto',
    },
    words: { padding: theme.spacing(1, 2) },
    list: { listStyle: 'none', margin: 0, padding: theme.spacing(1, 0) },
    person: {
      gap: theme.spacing(1.5),
      overflowWrap: 'anywhere',
    },
    active: {
      backgroundColor: theme.palette.action.selected,
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  }),
  { name: 'MailPeopleList' },
);

/** The element of one person in the list. */
export function personOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** Whom the catalog found, to choose from. */
export function PeopleList(props: {
  id: string;
  search: PeopleSearch;
  active: number;
  onChoose: (person: Person) => void;
}) {
  const { id, search, active, onChoose } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const people = search.status === 'found' ? search.people : [];
  return (
    // The field keeps the focus while somebody presses the mouse here.
    <Paper
      className={classes.root}
      elevation={8}
      onMouseDown={event => event.preventDefault()}
    >
      <SearchWords search={search} className={classes.words} />
      <ul
        id={id}
        role="listbox"
        aria-label={t('errorLogs.found')}
        className={classes.list}
        hidden={people.length === 0}
      >
        {people.map((person, index) => (
          <ListItem
            key={person.entityRef}
            id={personOptionId(id, index)}
            button
            component="li"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`${classes.person} ${
              index === active ? classes.active : ''
            }`}
            onClick={() => onChoose(person)}
          >
            <PersonWords person={person} />
          </ListItem>
        ))}
      </ul>
    </Paper>
  );
}

function SearchWords(props: { search: PeopleSearch; className: string }) {
  const { search } = props;
  const t = useMailTexts();
  const words = {
    idle: '',
    searching: t('errorLogs.searching'),
    found:
      search.status === 'found' && search.people.length === 0
        ? t('errorLogs.nobodyFound')
        : '',
    failed:
      search.status === 'failed'
        ? t('errorLogs.searchFailed', { reason: search.reason })
        : '',
  }[search.status];
  return words ? (
    <Typography variant="body2" className={props.className}>
      {words}
    </Typography>
  ) : null;
}

function PersonWords(props: { person: Person }) {
  const { person } = props;
  const describe = useDescribePerson();
  const Icon = person.kind === 'group' ? GroupIcon : UserIcon;
  return (
    <>
      <Icon fontSize="small" aria-hidden />
      <div>
        <Typography variant="body1">{person.name}</Typography>
        <Typography variant="body2">{describe(person)}</Typography>
      </div>
    </>
  );
}
