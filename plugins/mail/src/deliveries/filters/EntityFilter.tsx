import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';
import { readEntityRef } from './readEntityRef';
import { useEntitySuggestions } from './useEntitySuggestions';
import { useTyped } from '../../components/useTyped';

/** Of a person, the kind need not be typed. */
const defaultKinds = { person: 'user', entity: undefined };

/** A reference to something of the catalog, which is suggested as one types. */
export function EntityFilter(props: {
  className: string;
  name: 'person' | 'entity';
  value: string;
  onChange: (entityRef: string) => void;
}) {
  const { className, name, value, onChange } = props;
  const t = useMailTexts();
  const { typed, setTyped, isWrong } = useTyped({
    value,
    // What is half typed is no reason to search for something else.
    read: text => readEntityRef(text, defaultKinds[name]),
    onSettled: onChange,
  });
  const suggestions = useEntitySuggestions(typed, name);
  const listId = `delivery-${name}-suggestions`;
  return (
    <div className={className}>
      <Field
        fullWidth
        size="small"
        type="search"
        autoComplete="off"
        id={`delivery-${name}`}
        label={t(`filters.${name}`)}
        error={isWrong}
        helperText={t(isWrong ? 'filters.notARef' : `filters.${name}Hint`)}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        inputProps={{ list: listId }}
      />
      <datalist id={listId}>
        {suggestions.map(({ entityRef, name: title }) => (
          <option key={entityRef} value={entityRef}>
            {title}
          </option>
        ))}
      </datalist>
    </div>
  );
}
