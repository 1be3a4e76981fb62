import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { FaultWords } from '../components/FaultWords';
import { useMailTexts } from '../translation';
import { LockedBy } from './LockedBy';
import { SettingsCard } from './SettingsCard';
import { useForm } from './SettingsFormContext';
import { fieldId } from './settingsFields';

/** Mail on or off, and what that means for people, before and after it is saved. */
export function MailSwitchCard() {
  const { draft, stored, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const isTurning = draft.enabled !== stored.enabled;
  const consequence = draft.enabled
    ? t(isTurning ? 'settings.mail.turnsOn' : 'settings.mail.on')
    : t(isTurning ? 'settings.mail.turnsOff' : 'settings.mail.off');
  const saysWaiting = isTurning || !draft.enabled;
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
        {consequence}
        {saysWaiting &&
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
