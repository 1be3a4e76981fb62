import { Field } from '../../components/Field';
import { useMailTexts } from '../../translation';

/** Chooses the first or the last day. */
export function DayFilter(props: {
  className: string;
  name: 'from' | 'to';
  day?: string;
  onChange: (day: string | undefined) => void;
}) {
  const { className, name, day, onChange } = props;
  const t = useMailTexts();
  return (
    <Field
      className={className}
      size="small"
      type="date"
      id={`delivery-${name}`}
      label={t(`filters.${name}`)}
      value={day ?? ''}
      onChange={event => onChange(event.target.value || undefined)}
    />
  );
}
