import { Field } from './Field';
import { useTyped } from './useTyped';

/** A filter that is typed; it is in force when no letter follows. */
export function TypedFilter(props: {
  className: string;
  id: string;
  label: string;
  hint: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { className, id, label, hint, value, onChange } = props;
  const { typed, setTyped } = useTyped({
    value,
    read: text => text,
    onSettled: onChange,
  });
  return (
    <Field
      className={className}
      size="small"
      type="search"
      id={id}
      label={label}
      helperText={hint}
      value={typed}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
