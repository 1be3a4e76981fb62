import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useMailTexts } from '../translation';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** A field of the form that holds a secret. */
export type SecretFieldName =
  | 'password'
  | 'fallback.password'
  | 'oauthClientSecret'
  | 'oauthServiceAccountKey';

const useStyles = makeStyles(
  theme => ({
    stored: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      margin: theme.spacing(2, 0, 1),
    },
  }),
  { name: 'MailSecretField' },
);

/**
 * A secret: that one is stored and a button to replace it, or a field for a new
 * one; never what it is.
 */
export function SecretField(props: {
  field: SecretFieldName;
  /** Whether one is stored at all. */
  isStored: boolean;
  /** Whether the stored one belongs to other values than those on the screen. */
  isElsewhere: boolean;
  /** That one is stored, in words. */
  storedWords: string;
  /** What is worth knowing about the stored one. */
  remark?: ReactNode;
  /** The field for a new one. */
  children: ReactNode;
}) {
  const { field, isStored, isElsewhere } = props;
  const { draft, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const isOpen =
    !readOnly &&
    (!isStored ||
      isElsewhere ||
      draft[field] !== undefined ||
      errors[field] !== undefined);

  if (!isOpen) return isStored ? <StoredSecret {...props} /> : null;
  return (
    <>
      {props.children}
      {isStored && !isElsewhere && (
        <Button size="small" onClick={() => change({ [field]: undefined })}>
          {t('settings.password.keep')}
        </Button>
      )}
    </>
  );
}

function StoredSecret(props: {
  field: SecretFieldName;
  storedWords: string;
  remark?: ReactNode;
}) {
  const { field, storedWords, remark } = props;
  const { readOnly } = useForm();
  const replace = useReplaceSecret();
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <div className={classes.stored}>
      <Typography variant="body2">{storedWords}</Typography>
      {!readOnly && (
        <Button
          id={fieldId(field)}
          variant="outlined"
          size="small"
          onClick={() => replace(field)}
        >
          {t('settings.password.replace')}
        </Button>
      )}
      {remark && <Typography variant="body2">{remark}</Typography>}
    </div>
  );
}

/** Opens the field for a new secret and goes there. */
export function useReplaceSecret(): (field: SecretFieldName) => void {
  const { change } = useForm();
  return field => {
    change({ [field]: '' });
    // The button's place is taken by the field, under the same id.
    window.requestAnimationFrame(() =>
      document.getElementById(fieldId(field))?.focus(),
    );
  };
}
