import {
  recogniseServer,
  ServerPreset,
  serverPresets,
  ServerSecurity,
} from '@mailroom/backstage-plugin-mail-common';
import { SettingsDraft } from './SettingsDraft';

/** Which port a protection is usually spoken on. */
export const usualPorts: Record<ServerSecurity, string> = {
  starttls: '587',
  'implicit-tls': '465',
  'starttls-if-offered': '25',
  none: '25',
};

/** Another protection; the port follows only where it was the usual one, somebody chose any other. */
export function changeSecurity(
  draft: SettingsDraft,
  security: ServerSecurity,
): Partial<SettingsDraft> {
  return draft.port === usualPorts[draft.security]
    ? { security, port: usualPorts[security] }
    : { security };
}

/** What choosing a provider writes into the form; limits of the provider before are not kept. */
export function applyPreset(
  id: string,
  draft: SettingsDraft,
): Partial<SettingsDraft> {
  const chosen = serverPresets.find(preset => preset.id === id);
  const fills = chosen?.fills;
  if (!fills?.host) return { preset: id };
  const keepsOAuth = draft.authentication === 'oauth' && chosen?.oauth;
  return {
    preset: id,
    host: fills.host,
    port: String(fills.port ?? ''),
    security: fills.security ?? 'starttls',
    authentication: keepsOAuth ? 'oauth' : fills.authentication ?? 'basic',
    ...(chosen?.oauth && { oauthProvider: chosen.oauth }),
    maxConnections: String(fills.maxConnections ?? ''),
    messagesPerMinute: String(fills.messagesPerMinute ?? ''),
    messagesPerDay: String(fills.messagesPerDay ?? ''),
  };
}

/** Whose hints help: the host says more than what was chosen once. */
export function providerOf(draft: SettingsDraft): ServerPreset | undefined {
  return (
    recogniseServer(draft.host) ??
    (draft.host.trim() === ''
      ? serverPresets.find(({ id }) => id === draft.preset)
      : undefined)
  );
}
