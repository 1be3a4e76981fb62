import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useMailTexts } from '../translation';
import { DayFilter } from './filters/DayFilter';
import { EntityFilter } from './filters/EntityFilter';
import { KindFilter } from './filters/KindFilter';
import { StateFilter } from './filters/StateFilter';
import { TypedFilter } from '../components/TypedFilter';
import {
  DeliveryFilters,
  FilterChanges,
  isFiltered,
} from './useDeliveryFilters';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginBottom: theme.spacing(2),
      padding: theme.spacing(2),
      // Labels are in the secondary text colour, which is readable on paper only.
      backgroundColor: theme.palette.background.paper,
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      // On a phone they fill the lines, two days in one.
      [theme.breakpoints.down('xs')]: { '& > div': { flexGrow: 1 } },
      '& + &': { marginTop: theme.spacing(2) },
    },
    choice: { flex: '0 1 180px', minWidth: 0 },
    typed: { flex: '0 1 260px', minWidth: 0 },
    day: { flex: '0 1 150px', minWidth: 0 },
    button: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'MailDeliveryFilterBar' },
);

const FURTHER_ID = 'further-delivery-filters';
const FURTHER = ['person', 'entity', 'from', 'to'] as const;

/** Narrows the list; what is asked for less often is behind a button. */
export function DeliveryFilterBar(props: {
  filters: DeliveryFilters;
  onChange: (changes: FilterChanges) => void;
  onClear: () => void;
}) {
  const { filters, onChange, onClear } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const [opened, setOpened] = useState(false);
  // A filter that is in force is seen.
  const inForce = FURTHER.some(name => filters[name] !== undefined);
  const open = opened || inForce;
  return (
    <form
      role="search"
      aria-label={t('filters.label')}
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <div className={classes.row}>
        <StateFilter
          className={classes.choice}
          states={filters.state ?? []}
          onChange={states => onChange({ state: states.join(',') })}
        />
        <KindFilter
          className={classes.choice}
          kind={filters.kind}
          onChange={kind => onChange({ kind })}
        />
        <TypedFilter
          className={classes.typed}
          id="delivery-address"
          label={t('filters.address')}
          hint={t('filters.addressHint')}
          value={filters.address ?? ''}
          onChange={address => onChange({ address })}
        />
        {!inForce && (
          <Button
            className={classes.button}
            aria-expanded={open}
            aria-controls={FURTHER_ID}
            onClick={() => setOpened(!opened)}
          >
            {t(open ? 'filters.fewer' : 'filters.further')}
          </Button>
        )}
        {isFiltered(filters) && (
          <Button className={classes.button} onClick={onClear}>
            {t('filters.clear')}
          </Button>
        )}
      </div>
      {open && <FurtherFilters filters={filters} onChange={onChange} />}
    </form>
  );
}

function FurtherFilters(props: {
  filters: DeliveryFilters;
  onChange: (changes: FilterChanges) => void;
}) {
  const { filters, onChange } = props;
  const classes = useStyles();
  return (
    <div id={FURTHER_ID} className={classes.row}>
      <EntityFilter
        className={classes.typed}
        name="person"
        value={filters.person ?? ''}
        onChange={person => onChange({ person })}
      />
      <EntityFilter
        className={classes.typed}
        name="entity"
        value={filters.entity ?? ''}
        onChange={entity => onChange({ entity })}
      />
      <DayFilter
        className={classes.day}
        name="from"
        day={filters.from}
        onChange={from => onChange({ from })}
      />
      <DayFilter
        className={classes.day}
        name="to"
        day={filters.to}
        onChange={to => onChange({ to })}
      />
    </div>
  );
}
