import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { FaultWords } from '../components/FaultWords';
import { useMailTexts } from '../translation';
import { hasServer } from './hasServer';
import { LockedBy } from './LockedBy';
import { SettingsCard } from './SettingsCard';
import { SettingsDraft } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** Mail on or off, and what that means for people, before and after it is saved. */
export function MailSwitchCard() {
  const { draft, stored, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const isTurning = draft.enabled !== stored.enabled;
  const sends = stored.enabled && hasServer(stored);
  return (
    <SettingsCard id="mail" title={t('settings.mail.title')}>
      <FormControlLabel
        label={t('settings.field.enabled')}
        control={
          <Switch
            id={fieldId('enabled')}
            color="primary"
            checked={draft.enabled}
            disabled={readOnly || Boolean(stored.enabledLockedBy)}
            inputProps={{
              role: 'switch',
              'aria-describedby': 'mail-settings-consequence',
            }}
            onChange={(_, enabled) => change({ enabled })}
          />
        }
      />
      <Typography
        variant="body2"
        id="mail-settings-consequence"
        aria-live="polite"
      >
        {t(`settings.mail.${consequenceOf(draft, stored)}`)}
        {(isTurning || !sends) &&
          ` ${t('settings.mail.waiting', { count: stored.waiting })}`}
      </Typography>
      {errors.enabled && (
        <Typography variant="body2" role="alert">
          <FaultWords>{errors.enabled}</FaultWords>
        </Typography>
      )}
      <LockedBy settingsKey={stored.enabledLockedBy} />
    </SettingsCard>
  );
}

/** What the switch means now, or from the next save on. */
function consequenceOf(draft: SettingsDraft, stored: Settings) {
  if (draft.enabled !== stored.enabled) {
    return draft.enabled ? 'turnsOn' : 'turnsOff';
  }
  if (!draft.enabled) return 'off';
  return hasServer(stored) ? 'on' : 'onInVain';
}
