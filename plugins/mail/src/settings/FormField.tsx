import { makeStyles } from '@material-ui/core/styles';
import TextField, { TextFieldProps } from '@material-ui/core/TextField';
import { ReactNode } from 'react';
import { useMailTexts } from '../translation';
import { SettingsDraft, SettingsField } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

const useStyles = makeStyles(
  {
    // What the contract says of a value begins small: it stands behind a path elsewhere.
    below: { '&::first-letter': { textTransform: 'uppercase' } },
  },
  { name: 'MailFormField' },
);

/** A field with its label, its hint or what is wrong with it. */
export function FormField(
  props: {
    field: Exclude<SettingsField, 'enabled' | 'sender'>;
    hint?: ReactNode;
    /** What to write; the typed text when absent. */
    changeTo?: (typed: string) => Partial<SettingsDraft>;
  } & Pick<
    TextFieldProps,
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
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <TextField
      {...rest}
      id={fieldId(field)}
      label={t(`settings.field.${field}`)}
      value={draft[field] ?? ''}
      onChange={event =>
        change(
          changeTo?.(event.target.value) ?? { [field]: event.target.value },
        )
      }
      disabled={readOnly}
      error={Boolean(errors[field])}
      helperText={errors[field] ?? hint}
      FormHelperTextProps={
        errors[field] ? { className: classes.below } : undefined
      }
      inputProps={{ autoComplete: 'off', spellCheck: false, ...inputProps }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
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
  return (
    <TextField
      select
      id={fieldId(field)}
      label={t(`settings.field.${field}`)}
      value={draft[field]}
      onChange={event => {
        const chosen = options.find(
          ({ value }) => value === event.target.value,
        );
        if (chosen) change(changeTo(chosen.value));
      }}
      disabled={readOnly}
      error={Boolean(errors[field])}
      helperText={errors[field] ?? hint}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      variant="outlined"
      margin="normal"
      fullWidth
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </TextField>
  );
}
