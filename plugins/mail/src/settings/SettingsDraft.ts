import {
  AdvancedServer,
  OwnServer,
  ServerSecurity,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import { madeForOf } from './oauth/madeFor';
import { OAuthFields, oauthFieldsOf } from './oauth/OAuthFields';

/** What stands in the form: texts as they are typed, wrong ones too. */
export interface SettingsDraft extends OAuthFields {
  enabled: boolean;
  sender: Settings['sender'];
  preset: string;
  host: string;
  port: string;
  security: ServerSecurity;
  authentication: OwnServer['authentication'];
  username: string;
  /** `undefined` keeps the stored one; a text is a new one. */
  password: string | undefined;
  fromEmail: string;
  fromName: string;
  replyTo: string;
  envelopeSender: string;
  certificateAuthority: string;
  serverName: string;
  ehloName: string;
  connectionTimeoutSeconds: string;
  greetingTimeoutSeconds: string;
  idleTimeoutSeconds: string;
  maxConnections: string;
  messagesPerMinute: string;
  messagesPerDay: string;
  /** JSON. */
  properties: string;
  /** What the connection was made for; neither shown nor sent. */
  oauthMadeFor: string;
}

/** A field of the form. */
export type SettingsField = Exclude<keyof SettingsDraft, 'oauthMadeFor'>;

/** What is wrong, under the field that it is about. */
export type FieldErrors = Partial<Record<SettingsField, string>>;

/** The form as the stored settings fill it. */
export function draftOf(settings: Settings): SettingsDraft {
  const { own } = settings;
  const values = {
    enabled: settings.enabled,
    sender: settings.sender,
    preset: own?.preset ?? '',
    host: own?.host ?? '',
    port: String(own?.port ?? 587),
    security: own?.security ?? 'starttls',
    authentication: own?.authentication ?? 'basic',
    username: own?.username ?? '',
    password: undefined,
    ...sendersDraftOf(own),
    ...advancedDraftOf(own?.advanced ?? {}),
    ...oauthFieldsOf(own),
  };
  return { ...values, oauthMadeFor: own?.oauth ? madeForOf(values) : '' };
}

function sendersDraftOf(own: OwnServer | undefined) {
  return {
    fromEmail: own?.fromEmail ?? '',
    fromName: own?.fromName ?? '',
    replyTo: own?.replyTo ?? '',
    envelopeSender: own?.envelopeSender ?? '',
  };
}

function advancedDraftOf(advanced: AdvancedServer) {
  const text = (value: string | number | undefined) => String(value ?? '');
  return {
    certificateAuthority: text(advanced.certificateAuthority),
    serverName: text(advanced.serverName),
    ehloName: text(advanced.ehloName),
    connectionTimeoutSeconds: text(advanced.connectionTimeoutSeconds),
    greetingTimeoutSeconds: text(advanced.greetingTimeoutSeconds),
    idleTimeoutSeconds: text(advanced.idleTimeoutSeconds),
    maxConnections: text(advanced.maxConnections),
    messagesPerMinute: text(advanced.messagesPerMinute),
    messagesPerDay: text(advanced.messagesPerDay),
    properties: advanced.properties
      ? JSON.stringify(advanced.properties, undefined, 2)
      : '',
  };
}
