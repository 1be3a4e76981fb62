import {
  FallbackServerDraft,
  OwnServerDraft,
  Settings,
  SettingsUpdate,
} from '@mailroom/backstage-plugin-mail-common';
import { formOf } from './FormServer';
import { oauthOf } from './oauth/OAuthFields';
import { ServerDraft, SettingsDraft } from './SettingsDraft';
import { parseProperties } from './parseProperties';

/** The own server as it is sent; a port that is no number stays wrong, so that it is refused. */
export function ownServerOf(draft: SettingsDraft): OwnServerDraft {
  const { authentication } = draft;
  return {
    connectionType: 'smtp',
    ...serverOf(draft),
    authentication,
    oauth: authentication === 'oauth' ? oauthOf(draft) : undefined,
    fromEmail: draft.fromEmail.trim(),
    fromName: text(draft.fromName),
    replyTo: text(draft.replyTo),
    envelopeSender: text(draft.envelopeSender),
    advanced: advancedOf(draft),
  };
}

/** The server that stands in as it is sent. */
export function fallbackServerOf(draft: SettingsDraft): FallbackServerDraft {
  const server = formOf(draft, 'fallback');
  return {
    enabled: true,
    ...serverOf(server),
    authentication: server.authentication === 'none' ? 'none' : 'basic',
    advanced: detailsOf(server),
  };
}

/** The whole form as it is saved. */
export function updateOf(
  draft: SettingsDraft,
  stored: Pick<Settings, 'version' | 'fallback' | 'fallbackLockedBy'>,
): SettingsUpdate {
  const { enabled, sender } = draft;
  const fallback = fallbackUpdateOf(draft, stored);
  return {
    ...{ version: stored.version, enabled, sender },
    ...(sender === 'own' && { own: ownServerOf(draft) }),
    ...(fallback && { fallback }),
  };
}

/** Nothing where app-config decides, and while it stays switched off. */
function fallbackUpdateOf(
  draft: SettingsDraft,
  stored: Pick<Settings, 'fallback' | 'fallbackLockedBy'>,
): SettingsUpdate['fallback'] {
  if (stored.fallbackLockedBy) return undefined;
  if (draft['fallback.enabled']) return fallbackServerOf(draft);
  return stored.fallback?.enabled ? { enabled: false } : undefined;
}

function serverOf(draft: ServerDraft) {
  const { authentication } = draft;
  return {
    preset: text(draft.preset),
    host: draft.host.trim(),
    port: Number(draft.port),
    security: draft.security,
    username: authentication === 'none' ? undefined : text(draft.username),
    // Blanks at the ends of a password may belong to it.
    password:
      authentication === 'basic' ? draft.password || undefined : undefined,
  };
}

function detailsOf(draft: ServerDraft) {
  return {
    certificateAuthority: text(draft.certificateAuthority),
    serverName: text(draft.serverName),
    maxConnections: count(draft.maxConnections),
    messagesPerMinute: count(draft.messagesPerMinute),
    messagesPerDay: count(draft.messagesPerDay),
  };
}

function advancedOf(draft: SettingsDraft): OwnServerDraft['advanced'] {
  const properties = parseProperties(draft.properties);
  return {
    ...detailsOf(draft),
    ehloName: text(draft.ehloName),
    connectionTimeoutSeconds: count(draft.connectionTimeoutSeconds),
    greetingTimeoutSeconds: count(draft.greetingTimeoutSeconds),
    idleTimeoutSeconds: count(draft.idleTimeoutSeconds),
    properties: 'values' in properties ? properties.values : undefined,
  };
}

function text(typed: string): string | undefined {
  return typed.trim() || undefined;
}

function count(typed: string): number | undefined {
  return typed.trim() ? Number(typed) : undefined;
}
