import Button from '@material-ui/core/Button';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import { messageStates } from '@mailroom/backstage-plugin-mail-common';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';
import { DeliveryFilters } from './useDeliveryFilters';

/** Long enough to type an address without a question for each letter. */
const DEBOUNCE_MS = 300;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      marginBottom: theme.spacing(2),
      padding: theme.spacing(2),
      // Labels are in the secondary text colour, which is readable on paper only.
      backgroundColor: theme.palette.background.paper,
    },
    state: { flex: '0 1 180px' },
    address: { flex: '0 1 320px' },
    clear: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'MailDeliveryFilterBar' },
);

/** Narrows the list to a state and to a recipient. */
export function DeliveryFilterBar(props: {
  filters: DeliveryFilters;
  onChange: (changes: { state?: string; address?: string }) => void;
  onClear: () => void;
}) {
  const { filters, onChange, onClear } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const filtered = Boolean(filters.state || filters.address);
  return (
    <form
      role="search"
      aria-label={t('filters.label')}
      className={classes.root}
      onSubmit={event => event.preventDefault()}
    >
      <Field
        select
        className={classes.state}
        size="small"
        id="delivery-state"
        label={t('filters.state')}
        value={filters.state ?? 'any'}
        onChange={({ target: { value } }) =>
          onChange({ state: value === 'any' ? undefined : value })
        }
        SelectProps={{ SelectDisplayProps: { 'aria-haspopup': 'listbox' } }}
      >
        <MenuItem value="any">{t('filters.anyState')}</MenuItem>
        {messageStates.map(state => (
          <MenuItem key={state} value={state}>
            {t(`state.${state}`)}
          </MenuItem>
        ))}
      </Field>
      <AddressField
        className={classes.address}
        address={filters.address ?? ''}
        onChange={address => onChange({ address })}
      />
      {filtered && (
        <Button className={classes.clear} onClick={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </form>
  );
}

function AddressField(props: {
  className: string;
  address: string;
  onChange: (address: string) => void;
}) {
  const { address, onChange } = props;
  const t = useMailTexts();
  const [typed, setTyped] = useState(address);
  // The URL may change without typing: Back, a link, "Clear filters".
  useEffect(() => setTyped(address), [address]);
  useDebounce(
    () => {
      if (typed.trim() !== address) onChange(typed.trim());
    },
    DEBOUNCE_MS,
    [typed],
  );
  return (
    <Field
      className={props.className}
      size="small"
      type="search"
      id="delivery-address"
      label={t('filters.address')}
      helperText={t('filters.addressHint')}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
