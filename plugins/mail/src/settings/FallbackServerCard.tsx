import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { FaultWords } from '../components/FaultWords';
import { useMailTexts } from '../translation';
import { ServerFacts, ServerProblems } from './DefaultServerFacts';
import { ConnectionsField, LimitFields, TrustFields } from './DetailFields';
import { FoldedFields } from './FoldedFields';
import { ChoiceField, FormField } from './FormField';
import { changesTo } from './FormServer';
import { LockedBy } from './LockedBy';
import { PasswordField } from './PasswordField';
import { ServerFields } from './ServerFields';
import { SettingsCard } from './SettingsCard';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** The server that stands in for the first: chosen here, unless app-config decides. */
export function FallbackServerCard() {
  const { draft, stored } = useForm();
  const t = useMailTexts();
  return (
    <SettingsCard
      id="fallback"
      title={t('settings.fallback.title')}
      sentence={t('settings.fallback.sentence')}
    >
      {stored.fallbackLockedBy ? (
        <ConfiguredFallback />
      ) : (
        <>
          <FallbackSwitch />
          {draft['fallback.enabled'] && <FallbackFields />}
        </>
      )}
    </SettingsCard>
  );
}

function ConfiguredFallback() {
  const { configuredFallback, fallbackLockedBy } = useForm().stored;
  const t = useMailTexts();
  return (
    <>
      <LockedBy settingsKey={fallbackLockedBy} />
      <Typography variant="body2">
        {t(`settings.fallback.${configuredFallback?.state ?? 'none'}`)}
      </Typography>
      {configuredFallback && (
        <>
          <ServerProblems problems={configuredFallback.problems} />
          <ServerFacts server={configuredFallback} />
        </>
      )}
    </>
  );
}

function FallbackSwitch() {
  const { draft, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const error = errors['fallback.enabled'];
  return (
    <>
      <FormControlLabel
        label={t('settings.fallback.switch')}
        control={
          <Switch
            id={fieldId('fallback.enabled')}
            color="primary"
            checked={draft['fallback.enabled']}
            disabled={readOnly}
            inputProps={{ role: 'switch' }}
            onChange={(_, enabled) => change({ 'fallback.enabled': enabled })}
          />
        }
      />
      {error && (
        <Typography variant="body2" role="alert">
          <FaultWords>{error}</FaultWords>
        </Typography>
      )}
    </>
  );
}

function FallbackFields() {
  const { draft } = useForm();
  const t = useMailTexts();
  return (
    <>
      <ServerFields server="fallback" />
      <ChoiceField
        field="fallback.authentication"
        options={[
          { value: 'basic', label: t('settings.choice.basic') },
          { value: 'none', label: t('settings.choice.none') },
        ]}
        hint={t('settings.fallback.noOAuth')}
        changeTo={authentication => changesTo('fallback', { authentication })}
      />
      {draft['fallback.authentication'] === 'basic' && (
        <>
          <FormField
            field="fallback.username"
            hint={t('settings.hint.username')}
          />
          <PasswordField server="fallback" />
        </>
      )}
      <FoldedFields summary={t('settings.fallback.advanced')}>
        <TrustFields server="fallback" />
        <ConnectionsField server="fallback" />
        <LimitFields server="fallback" />
      </FoldedFields>
    </>
  );
}
