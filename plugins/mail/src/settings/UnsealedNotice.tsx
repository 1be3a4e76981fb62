import { Notice } from '../components/Notice';
import { ServerWords } from '../components/ServerWords';
import { useMailTexts } from '../translation';
import { useForm } from './SettingsFormContext';

/** Says that no secret can be stored, with the line that an operator adds. */
export function UnsealedNotice() {
  const { advice } = useForm().stored.sealing;
  const t = useMailTexts();
  return (
    <Notice tone="warning" title={t('settings.password.unsealed')}>
      {t('settings.password.unsealedAdvice')}
      {advice && (
        <ServerWords
          label={t('settings.password.unsealedAdvice')}
          words={advice}
        />
      )}
    </Notice>
  );
}
