import { makeStyles } from '@material-ui/core/styles';
import {
  errorSeverities,
  ErrorSeverity,
} from '@mailroom/backstage-plugin-mail-common';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      maxWidth: 480,
      marginTop: theme.spacing(1.5),
      // The secondary text colour is readable on paper only (WCAG 1.4.3).
      '& .MuiFormHelperText-root, & .MuiFormLabel-root:not(.Mui-focused)': {
        color: theme.palette.text.primary,
      },
    },
  }),
  { name: 'MailSeverityChoice' },
);

/** How bad an error has to be for somebody to be told. */
export function SeverityChoice(props: {
  id: string;
  /** Says whose choice it is to those who cannot see it. */
  name: string;
  leastSeverity: ErrorSeverity;
  readOnly: boolean;
  onChange: (leastSeverity: ErrorSeverity) => void;
}) {
  const { id, name, leastSeverity, readOnly, onChange } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const shared = {
    ...{ id, className: classes.root, fullWidth: true },
    size: 'small',
    label: t('errorLogs.severity.label'),
    helperText: t(`errorLogs.severity.hint.${leastSeverity}`),
  } as const;
  if (readOnly) {
    const value = t(`errorLogs.severity.${leastSeverity}`);
    return <Field {...shared} readOnly value={value} />;
  }
  return (
    <Field
      {...shared}
      select
      value={leastSeverity}
      onChange={({ target }) => {
        const chosen = errorSeverities.find(each => each === target.value);
        if (chosen) onChange(chosen);
      }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': t('errorLogs.severity.of', { name }) }}
    >
      {errorSeverities.map(severity => (
        <option key={severity} value={severity}>
          {t(`errorLogs.severity.${severity}`)}
        </option>
      ))}
    </Field>
  );
}
