import {
  OwnServerDraft,
  SettingsUpdate,
} from '@mailroom/backstage-plugin-mail-common';
import { oauthOf } from './oauth/OAuthFields';
import { SettingsDraft } from './SettingsDraft';
import { parseProperties } from './parseProperties';

/** The own server as it is sent; a port that is no number stays wrong, so that it is refused. */
export function ownServerOf(draft: SettingsDraft): OwnServerDraft {
  const { authentication } = draft;
  return {
    connectionType: 'smtp',
    preset: text(draft.preset),
    host: draft.host.trim(),
    port: Number(draft.port),
    security: draft.security,
    authentication,
    username: authentication === 'none' ? undefined : text(draft.username),
    // Blanks at the ends of a password may belong to it.
    password:
      authentication === 'basic' ? draft.password || undefined : undefined,
    oauth: authentication === 'oauth' ? oauthOf(draft) : undefined,
    fromEmail: draft.fromEmail.trim(),
    fromName: text(draft.fromName),
    replyTo: text(draft.replyTo),
    envelopeSender: text(draft.envelopeSender),
    advanced: advancedOf(draft),
  };
}

/** The whole form as it is saved. */
export function updateOf(
  draft: SettingsDraft,
  version: number,
): SettingsUpdate {
  const { enabled, sender } = draft;
  return sender === 'own'
    ? { version, enabled, sender, own: ownServerOf(draft) }
    : { version, enabled, sender };
}

function advancedOf(draft: SettingsDraft): OwnServerDraft['advanced'] {
  const properties = parseProperties(draft.properties);
  return {
    certificateAuthority: text(draft.certificateAuthority),
    serverName: text(draft.serverName),
    ehloName: text(draft.ehloName),
    connectionTimeoutSeconds: count(draft.connectionTimeoutSeconds),
    greetingTimeoutSeconds: count(draft.greetingTimeoutSeconds),
    idleTimeoutSeconds: count(draft.idleTimeoutSeconds),
    maxConnections: count(draft.maxConnections),
    messagesPerMinute: count(draft.messagesPerMinute),
    messagesPerDay: count(draft.messagesPerDay),
    properties: 'values' in properties ? properties.values : undefined,
  };
}

function text(typed: string): string | undefined {
  return typed.trim() || undefined;
}

function count(typed: string): number | undefined {
  return typed.trim() ? Number(typed) : undefined;
}
