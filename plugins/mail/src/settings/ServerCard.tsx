import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import {
  securitySchema,
  serverPresets,
} from '@mailroom/backstage-plugin-mail-common';
import { Field } from '../components/Field';
import { useMailTexts } from '../translation';
import { applyPreset, changeSecurity, usualPorts } from './applyPreset';
import { DefaultServerFacts } from './DefaultServerFacts';
import { FieldRow } from './FieldRow';
import { presetWords } from './fieldWords';
import { ChoiceField, FormField } from './FormField';
import { LockedBy } from './LockedBy';
import { PresetHints } from './PresetHints';
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
        <OwnServerFields />
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

function OwnServerFields() {
  const { draft } = useForm();
  const t = useMailTexts();
  const { security } = draft;
  const isSafe = security === 'starttls' || security === 'implicit-tls';
  return (
    <>
      <ConnectionType />
      <ChoiceField
        field="preset"
        options={[
          { value: '', label: t('settings.choice.noPreset') },
          ...serverPresets.map(({ id }) => ({
            value: id,
            label: presetWords(id, t),
          })),
        ]}
        changeTo={id => applyPreset(id, draft)}
      />
      <PresetHints />
      <FieldRow lead>
        <FormField field="host" hint={t('settings.hint.host')} required />
        <FormField
          field="port"
          required
          inputProps={{ inputMode: 'numeric' }}
        />
      </FieldRow>
      <ChoiceField
        field="security"
        options={securitySchema.options.map(value => ({
          value,
          label: t('settings.security.usualPort', {
            security: t(`settings.security.${value}`),
            port: usualPorts[value],
          }),
        }))}
        hint={t(
          isSafe
            ? `settings.security.safe.${security}`
            : 'settings.security.unsafe',
        )}
        changeTo={chosen => changeSecurity(draft, chosen)}
      />
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
