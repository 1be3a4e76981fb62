import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';
import { DefaultServerFacts } from './DefaultServerFacts';
import { LockedBy } from './LockedBy';
import { ServerFields } from './ServerFields';
import { SettingsCard } from './SettingsCard';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** Which server takes the mails, and how to reach it. */
export function ServerCard() {
  const { draft, stored } = useForm();
  const t = useMailTexts();
  return (
    <SettingsCard
      id="server"
      title={t('settings.server.title')}
      sentence={t('settings.server.sentence')}
    >
      <SenderChoice />
      {draft.sender === 'default' ? (
        <DefaultServerFacts server={stored.defaultServer} />
      ) : (
        <>
          <ConnectionType />
          <ServerFields server="own" />
        </>
      )}
    </SettingsCard>
  );
}

function SenderChoice() {
  const { draft, stored, readOnly, change } = useForm();
  const t = useMailTexts();
  const disabled = readOnly || Boolean(stored.senderLockedBy);
  return (
    <>
      <RadioGroup
        row
        aria-label={t('settings.field.sender')}
        value={draft.sender}
        onChange={(_, sender) =>
          change({ sender: sender === 'own' ? 'own' : 'default' })
        }
      >
        {(['default', 'own'] as const).map(sender => (
          <FormControlLabel
            key={sender}
            value={sender}
            label={t(`settings.choice.${sender}`)}
            disabled={disabled}
            control={
              <Radio
                color="primary"
                id={draft.sender === sender ? fieldId('sender') : undefined}
              />
            }
          />
        ))}
      </RadioGroup>
      <LockedBy settingsKey={stored.senderLockedBy} />
    </>
  );
}

/** A list of one, as long as there is nothing but SMTP. */
function ConnectionType() {
  const { readOnly } = useForm();
  const t = useMailTexts();
  const shared = {
    id: 'mail-settings-connectionType',
    label: t('settings.field.connectionType'),
    margin: 'normal',
    fullWidth: true,
  } as const;
  if (readOnly) return <Field {...shared} readOnly value="SMTP" />;
  return (
    <Field {...shared} select value="smtp" SelectProps={{ native: true }}>
      <option value="smtp">SMTP</option>
    </Field>
  );
}
