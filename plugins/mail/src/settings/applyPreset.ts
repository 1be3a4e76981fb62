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

/**
 * What choosing a provider writes into the form; what another one had filled
 * in, host and limits, is not kept.
 */
export function applyPreset(
  id: string,
  draft: SettingsDraft,
): Partial<SettingsDraft> {
  const chosen = serverPresets.find(preset => preset.id === id);
  if (!chosen?.fills.host) {
    return recogniseServer(draft.host)
      ? { preset: id, host: '', ...limitsOf({}) }
      : { preset: id };
  }
  const { fills, oauth } = chosen;
  const keepsOAuth = draft.authentication === 'oauth' && oauth;
  return {
    preset: id,
    host: fills.host,
    port: String(fills.port ?? ''),
    security: fills.security ?? 'starttls',
    authentication: keepsOAuth ? 'oauth' : fills.authentication ?? 'basic',
    ...(oauth && { oauthProvider: oauth }),
    ...limitsOf(fills),
  };
}

function limitsOf(fills: ServerPreset['fills']) {
  return {
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
