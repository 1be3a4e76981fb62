import { OutlinedTextFieldProps } from '@material-ui/core/TextField';
import { ReactNode } from 'react';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';
import { plainField } from './FormServer';
import { SettingsDraft, SettingsField } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** A field with its label, its hint or what is wrong with it. */
export function FormField(
  props: {
    field: Exclude<SettingsField, 'enabled' | 'sender' | 'fallback.enabled'>;
    hint?: ReactNode;
    /** What to write; the typed text when absent. */
    changeTo?: (typed: string) => Partial<SettingsDraft>;
  } & Pick<
    OutlinedTextFieldProps,
    | 'placeholder'
    | 'type'
    | 'multiline'
    | 'minRows'
    | 'maxRows'
    | 'inputProps'
    | 'required'
  >,
) {
  const { field, hint, changeTo, inputProps, ...rest } = props;
  const { draft, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  return (
    <Field
      {...rest}
      id={fieldId(field)}
      label={t(`settings.field.${plainField(field)}`)}
      value={draft[field] ?? ''}
      onChange={event =>
        change(
          changeTo?.(event.target.value) ?? { [field]: event.target.value },
        )
      }
      readOnly={readOnly}
      error={Boolean(errors[field])}
      helperText={errors[field] ?? hint}
      inputProps={{ autoComplete: 'off', spellCheck: false, ...inputProps }}
      margin="normal"
      fullWidth
    />
  );
}

/** A field with a list of values. */
export function ChoiceField<Value extends string>(props: {
  field:
    | 'preset'
    | 'security'
    | 'authentication'
    | 'fallback.preset'
    | 'fallback.security'
    | 'fallback.authentication'
    | 'oauthCloud'
    | 'oauthClientAuthentication'
    | 'oauthMechanism';
  options: readonly { value: Value; label: string }[];
  hint?: ReactNode;
  changeTo: (value: Value) => Partial<SettingsDraft>;
}) {
  const { field, options, hint, changeTo } = props;
  const { draft, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const shared = {
    id: fieldId(field),
    label: t(`settings.field.${plainField(field)}`),
    helperText: errors[field] ?? hint,
    margin: 'normal',
    fullWidth: true,
  } as const;
  if (readOnly) {
    const chosen = options.find(({ value }) => value === draft[field]);
    return <Field {...shared} readOnly value={chosen?.label ?? ''} />;
  }
  return (
    <Field
      {...shared}
      select
      value={draft[field]}
      onChange={event => {
        const chosen = options.find(
          ({ value }) => value === event.target.value,
        );
        if (chosen) change(changeTo(chosen.value));
      }}
      error={Boolean(errors[field])}
      SelectProps={{ native: true }}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Field>
  );
}
