import Checkbox from '@material-ui/core/Checkbox';
import ListItemText from '@material-ui/core/ListItemText';
import MenuItem from '@material-ui/core/MenuItem';
import {
  MessageState,
  messageStates,
} from '@mailroom/backstage-plugin-mail-common';
import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';

/** Chooses one or several states. */
export function StateFilter(props: {
  className: string;
  states: MessageState[];
  onChange: (states: MessageState[]) => void;
}) {
  const { className, states, onChange } = props;
  const t = useMailTexts();
  return (
    <Field
      select
      className={className}
      size="small"
      id="delivery-state"
      label={t('filters.state')}
      value={states}
      onChange={({ target: { value } }) =>
        onChange(value as unknown as MessageState[])
      }
      SelectProps={{
        multiple: true,
        displayEmpty: true,
        renderValue: () =>
          states.map(state => t(`state.${state}`)).join(', ') ||
          t('filters.anyState'),
        SelectDisplayProps: { 'aria-haspopup': 'listbox' },
      }}
    >
      {messageStates.map(state => (
        <MenuItem key={state} value={state} dense>
          <Checkbox
            size="small"
            color="primary"
            checked={states.includes(state)}
            tabIndex={-1}
            inputProps={{ 'aria-hidden': true }}
          />
          <ListItemText primary={t(`state.${state}`)} />
        </MenuItem>
      ))}
    </Field>
  );
}
