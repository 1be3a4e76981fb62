import Typography from '@material-ui/core/Typography';
import { useMailTexts } from '../../translation';
import { fieldName } from '../FormServer';
import { SettingsField } from '../SettingsDraft';
import { Mending } from './useMending';

/** What a repair has filled in and what comes next, to be read and to be heard. */
export function FilledIn(props: { filled: Mending['filled'] }) {
  const { filled } = props;
  const valueWords = useValueWords();
  const t = useMailTexts();
  const words = () => {
    if (!filled) return '';
    const values = Object.entries(filled.changes)
      .map(([field, value]) => valueWords(field as SettingsField, value))
      .join('; ');
    const next = filled.needsPassword ? 'filledPassword' : 'filledTest';
    return `${t('settings.test.filled', { values })} ${t(
      `settings.test.${next}`,
    )}`;
  };
  return (
    <Typography
      variant="body2"
      role="status"
      aria-live="polite"
      gutterBottom={filled !== undefined}
    >
      {words()}
    </Typography>
  );
}

/** A field and its new value as the form shows them. */
function useValueWords() {
  const t = useMailTexts();
  const inWords = (field: SettingsField, value: string): string => {
    switch (field.replace(/^fallback\./, '')) {
      case 'security':
        return t(`settings.security.${value as 'starttls'}`);
      case 'authentication':
        return t(`settings.choice.${value as 'basic'}`);
      case 'certificateAuthority':
        return t('settings.test.thisCertificate');
      default:
        return value;
    }
  };
  return (field: SettingsField, value: string) =>
    `${fieldName(field, t)}: ${inWords(field, value)}`;
}
