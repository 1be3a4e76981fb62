import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { DragEvent, useRef, useState } from 'react';
import { useMailTexts } from '../../translation';
import { FormField } from '../FormField';
import { SecretField } from '../SecretField';
import { useForm } from '../SettingsFormContext';
import { useSecretAge } from '../useSecretAge';
import { useConnecting } from './ConnectionContext';
import { isSecretKept } from './madeFor';

/** What the backend accepts at most. */
const MAX_CHARACTERS = 10_000;

const useStyles = makeStyles(
  theme => ({
    drop: {
      borderRadius: theme.shape.borderRadius,
      marginBottom: theme.spacing(1),
    },
    over: { outline: `2px dashed ${theme.palette.primary.main}` },
    code: { fontFamily: 'monospace', WebkitTextSecurity: 'disc' },
    file: { display: 'none' },
  }),
  { name: 'MailServiceAccountKey' },
);

/** The key file of a service account: pasted, chosen or dropped; shown never again. */
export function ServiceAccountKey() {
  const { draft } = useForm();
  const { connection } = useConnecting();
  const t = useMailTexts();
  const age = useSecretAge(
    t('settings.field.oauthServiceAccountKey'),
    connection?.clientSecretChangedAt,
  );
  return (
    <SecretField
      field="oauthServiceAccountKey"
      isStored={connection?.clientSecretSet ?? false}
      isElsewhere={!isSecretKept(draft)}
      storedWords={age.words}
      remark={age.reminder}
    >
      <KeyFile />
    </SecretField>
  );
}

function KeyFile() {
  const { readOnly, change } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const [over, setOver] = useState(false);
  const [mistake, setMistake] = useState<string>();
  const fileRef = useRef<HTMLInputElement>(null);

  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = file.size > MAX_CHARACTERS ? undefined : await file.text();
    if (text === undefined) setMistake(t('oauth.key.tooLarge'));
    else if (!isKey(text)) setMistake(t('oauth.key.noKey'));
    else {
      setMistake(undefined);
      change({ oauthServiceAccountKey: text });
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };

  return (
    <div
      className={over ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FormField
        field="oauthServiceAccountKey"
        hint={mistake ?? t('oauth.hint.key')}
        multiline
        minRows={3}
        maxRows={6}
        inputProps={{ className: classes.code }}
        required
      />
      {/* A label that looks like a button cannot be pressed with the keyboard. */}
      <Button
        size="small"
        variant="outlined"
        disabled={readOnly}
        onClick={() => fileRef.current?.click()}
      >
        {t('oauth.key.choose')}
      </Button>
      <input
        ref={fileRef}
        type="file"
        aria-label={t('oauth.key.choose')}
        accept="application/json,.json"
        className={classes.file}
        onChange={event => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

function isKey(text: string): boolean {
  return text.includes('"private_key"') && text.includes('"client_email"');
}
