import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import { checkOAuth, missingToken } from './oauth/checkOAuth';
import { updateOf } from './ownServerOf';
import { parseProperties } from './parseProperties';
import { FieldErrors, SettingsDraft, SettingsField } from './SettingsDraft';
import { fieldAt } from './settingsFields';

/** What a whole number may be. */
const ranges = {
  port: [1, 65_535],
  connectionTimeoutSeconds: [1, 300],
  greetingTimeoutSeconds: [1, 300],
  idleTimeoutSeconds: [1, 3_600],
  maxConnections: [1, 50],
  messagesPerMinute: [1, 1_000_000],
  messagesPerDay: [1, 100_000_000],
} as const satisfies Partial<Record<SettingsField, readonly [number, number]>>;

type CountField = keyof typeof ranges;

/**
 * Everything that can be seen to be wrong without asking the backend, which
 * decides in the end: it knows the policy and the stored secret.
 */
export function checkDraft(draft: SettingsDraft, t: MailTexts): FieldErrors {
  if (draft.sender !== 'own') return {};
  return {
    ...againstContract(draft),
    ...wrongCounts(draft, t),
    ...wrongCertificate(draft, t),
    ...missing(draft, t),
    ...checkOAuth(draft, t),
    ...missingToken(draft, t),
    ...wrongProperties(draft, t),
  };
}

function againstContract(draft: SettingsDraft): FieldErrors {
  const { error } = settingsUpdateSchema.safeParse(updateOf(draft, 0));
  const errors: FieldErrors = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = fieldAt(path.join('.'));
    if (field) errors[field] ??= message;
  }
  return errors;
}

function wrongCounts(draft: SettingsDraft, t: MailTexts): FieldErrors {
  const errors: FieldErrors = {};
  for (const [field, [min, max]] of Object.entries(ranges)) {
    const typed = draft[field as CountField].trim();
    const isOptional = field !== 'port' && typed === '';
    const isCount =
      /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
    if (!isOptional && !isCount) {
      errors[field as CountField] = t('settings.error.count', {
        min: String(min),
        max: String(max),
      });
    }
  }
  return errors;
}

function wrongCertificate(
  { certificateAuthority }: SettingsDraft,
  t: MailTexts,
): FieldErrors {
  const isPem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
  const isWrong =
    certificateAuthority.trim() && !isPem.test(certificateAuthority);
  return isWrong ? { certificateAuthority: t('settings.error.pem') } : {};
}

function missing(draft: SettingsDraft, t: MailTexts): FieldErrors {
  const errors: FieldErrors = {};
  if (!draft.host.trim()) errors.host = t('settings.error.host');
  if (!draft.fromEmail.trim()) errors.fromEmail = t('settings.error.fromEmail');
  return errors;
}

function wrongProperties(draft: SettingsDraft, t: MailTexts): FieldErrors {
  const parsed = parseProperties(draft.properties);
  if (!('mistake' in parsed)) return {};
  if (parsed.mistake === 'no-properties')
    return { properties: t('settings.error.properties') };
  const { place } = parsed;
  return {
    properties: place
      ? t('settings.error.jsonAt', place)
      : t('settings.error.json', { example: '{"mail.smtp.auth": true}' }),
  };
}
