import {
  securitySchema,
  serverPresets,
} from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../translation';
import { applyPreset, changeSecurity, usualPorts } from './applyPreset';
import { FieldRow } from './FieldRow';
import { presetWords } from './fieldWords';
import { ChoiceField, FormField } from './FormField';
import { changesTo, fieldOf, FormServer, formOf } from './FormServer';
import { PresetHints } from './PresetHints';
import { useForm } from './SettingsFormContext';

/** How to reach a server: which, where, and how the conversation is protected. */
export function ServerFields(props: { server: FormServer }) {
  const { server } = props;
  const draft = formOf(useForm().draft, server);
  const t = useMailTexts();
  const { security } = draft;
  const isSafe = security === 'starttls' || security === 'implicit-tls';
  return (
    <>
      <ChoiceField
        field={fieldOf(server, 'preset')}
        options={[
          { value: '', label: t('settings.choice.noPreset') },
          ...serverPresets.map(({ id }) => ({
            value: id,
            label: presetWords(id, t),
          })),
        ]}
        changeTo={id => changesTo(server, applyPreset(id, draft))}
      />
      <PresetHints server={server} />
      <FieldRow lead>
        <FormField
          field={fieldOf(server, 'host')}
          hint={t('settings.hint.host')}
          required
        />
        <FormField
          field={fieldOf(server, 'port')}
          required
          inputProps={{ inputMode: 'numeric' }}
        />
      </FieldRow>
      <ChoiceField
        field={fieldOf(server, 'security')}
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
        changeTo={chosen => changesTo(server, changeSecurity(draft, chosen))}
      />
    </>
  );
}
