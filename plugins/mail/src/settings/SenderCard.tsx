import { useMailTexts } from '../translation';
import { FormField } from './FormField';
import { SettingsCard } from './SettingsCard';

/** Who the mails are from, and where answers and reports of failure go. */
export function SenderCard() {
  const t = useMailTexts();
  return (
    <SettingsCard
      id="sender"
      title={t('settings.sender.title')}
      sentence={t('settings.sender.sentence')}
    >
      <FormField
        field="fromEmail"
        hint={t('settings.hint.fromEmail')}
        required
        inputProps={{ inputMode: 'email' }}
      />
      <FormField field="fromName" hint={t('settings.hint.fromName')} />
      <FormField
        field="replyTo"
        hint={t('settings.hint.replyTo')}
        inputProps={{ inputMode: 'email' }}
      />
      <FormField
        field="envelopeSender"
        hint={t('settings.hint.envelopeSender')}
        inputProps={{ inputMode: 'email' }}
      />
    </SettingsCard>
  );
}
