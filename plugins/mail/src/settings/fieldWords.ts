import { serverPresets } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../translation';
import { formOf, isOfFallback, plainField } from './FormServer';
import { SettingsDraft, SettingsField } from './SettingsDraft';

/** Secrets, and the name of what keeps them, which tells nobody anything. */
const unshown: readonly SettingsField[] = [
  'password',
  'oauthClientSecret',
  'oauthServiceAccountKey',
  'oauthConnectionId',
  'oauthRefreshToken',
];

/** Choices, in the words in which the form offers them. */
const choices: Partial<
  Record<SettingsField, (draft: SettingsDraft, t: MailTexts) => string>
> = {
  enabled: ({ enabled }, t) =>
    t(enabled ? 'settings.choice.on' : 'settings.choice.off'),
  'fallback.enabled': ({ 'fallback.enabled': enabled }, t) =>
    t(enabled ? 'settings.choice.on' : 'settings.choice.off'),
  sender: ({ sender }, t) => t(`settings.choice.${sender}`),
  preset: ({ preset }, t) => presetWords(preset, t),
  security: ({ security }, t) => t(`settings.security.${security}`),
  authentication: ({ authentication }, t) =>
    t(`settings.choice.${authentication}`),
  oauthProvider: ({ oauthProvider }, t) => t(`oauth.provider.${oauthProvider}`),
  oauthGrant: ({ oauthGrant }, t) => t(`oauth.grantName.${oauthGrant}`),
  oauthCloud: ({ oauthCloud }, t) => t(`oauth.cloud.${oauthCloud}`),
};

/** The name of a provider; that of none is a word of the language. */
export function presetWords(preset: string, t: MailTexts): string {
  return preset === 'own'
    ? t('settings.choice.ownPreset')
    : serverPresets.find(({ id }) => id === preset)?.title ?? '';
}

/** The value of a field as people read it; never a secret. */
export function fieldWords(options: {
  draft: SettingsDraft;
  field: SettingsField;
  t: MailTexts;
}): string {
  const { draft, field, t } = options;
  if (isOfFallback(field) && field !== 'fallback.enabled') {
    const form = formOf(draft, 'fallback');
    return fieldWords({ draft: form, field: plainField(field), t });
  }
  if (unshown.includes(field)) return t('settings.conflict.secret');
  const words = choices[field]?.(draft, t) ?? draft[field];
  return String(words ?? '') || t('settings.conflict.empty');
}
