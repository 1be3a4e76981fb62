import { settingsUpdateSchema } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import { fieldOf, FormServer, formOf } from './FormServer';
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

/** The numbers that every server has. */
const serverCounts = [
  'port',
  'maxConnections',
  'messagesPerMinute',
  'messagesPerDay',
] as const satisfies readonly CountField[];

const timeouts = [
  'connectionTimeoutSeconds',
  'greetingTimeoutSeconds',
  'idleTimeoutSeconds',
] as const satisfies readonly CountField[];

/**
 * Everything that can be seen to be wrong without asking the backend, which
 * decides in the end: it knows the policy and the stored secret.
 */
export function checkDraft(draft: SettingsDraft, t: MailTexts): FieldErrors {
  return {
    ...againstContract(draft),
    ...(draft.sender === 'own' && {
      ...checkServer(draft, { server: 'own', t }),
      ...wrongCounts(draft, timeouts, t),
      ...missingSender(draft, t),
      ...checkOAuth(draft, t),
      ...missingToken(draft, t),
      ...wrongProperties(draft, t),
    }),
    ...(draft['fallback.enabled'] &&
      checkServer(draft, { server: 'fallback', t })),
  };
}

function againstContract(draft: SettingsDraft): FieldErrors {
  const { error } = settingsUpdateSchema.safeParse(
    updateOf(draft, { version: 0 }),
  );
  const errors: FieldErrors = {};
  for (const { path, message } of error?.issues ?? []) {
    const field = fieldAt(path.join('.'));
    if (field) errors[field] ??= message;
  }
  return errors;
}

function checkServer(
  draft: SettingsDraft,
  { server, t }: { server: FormServer; t: MailTexts },
): FieldErrors {
  const form = formOf(draft, server);
  const errors = {
    ...wrongCounts(form, serverCounts, t),
    ...wrongCertificate(form, t),
    ...(!form.host.trim() && { host: t('settings.error.host') }),
  };
  return Object.fromEntries(
    Object.entries(errors).map(([field, words]) => [
      fieldOf(server, field as keyof typeof errors),
      words,
    ]),
  );
}

function wrongCounts<Field extends CountField>(
  draft: SettingsDraft,
  fields: readonly Field[],
  t: MailTexts,
): Partial<Record<Field, string>> {
  const errors: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const [min, max] = ranges[field];
    const typed = draft[field].trim();
    const isOptional = field !== 'port' && typed === '';
    const isCount =
      /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
    if (!isOptional && !isCount) {
      errors[field] = t('settings.error.count', {
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
): { certificateAuthority?: string } {
  const isPem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/;
  const isWrong =
    certificateAuthority.trim() && !isPem.test(certificateAuthority);
  return isWrong ? { certificateAuthority: t('settings.error.pem') } : {};
}

function missingSender(draft: SettingsDraft, t: MailTexts): FieldErrors {
  return draft.fromEmail.trim()
    ? {}
    : { fromEmail: t('settings.error.fromEmail') };
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
