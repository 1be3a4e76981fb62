import Typography from '@material-ui/core/Typography';
import { useMailTexts } from '../translation';
import { ServerFacts, ServerProblems } from './DefaultServerFacts';
import { SettingsCard } from './SettingsCard';
import { useForm } from './SettingsFormContext';

/** The server of app-config that stands in for the first, to be read only; nothing when there is none. */
export function FallbackServerCard() {
  const { fallback } = useForm().stored;
  const t = useMailTexts();
  return fallback ? (
    <SettingsCard
      id="fallback"
      title={t('settings.fallback.title')}
      sentence={t('settings.fallback.sentence')}
    >
      <Typography variant="body2">
        {t(`settings.fallback.${fallback.state}`)}
      </Typography>
      <ServerProblems problems={fallback.problems} />
      <ServerFacts server={fallback} />
    </SettingsCard>
  ) : null;
}
