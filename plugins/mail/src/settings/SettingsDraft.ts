import {
  AdvancedServer,
  FallbackServer,
  OwnServer,
  ServerSecurity,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import { madeForOf } from './oauth/madeFor';
import { OAuthFields, oauthFieldsOf } from './oauth/OAuthFields';

/** What stands in the form of a server, whatever it is there for: texts as they are typed, wrong ones too. */
export interface ServerDraft {
  preset: string;
  host: string;
  port: string;
  security: ServerSecurity;
  authentication: OwnServer['authentication'];
  username: string;
  /** `undefined` keeps the stored one; a text is a new one. */
  password: string | undefined;
  certificateAuthority: string;
  serverName: string;
  maxConnections: string;
  messagesPerMinute: string;
  messagesPerDay: string;
}

/** The same of the server that stands in; the backend's paths begin alike. */
export type FallbackDraft = {
  [Field in keyof ServerDraft as `fallback.${Field}`]: ServerDraft[Field];
} & { 'fallback.enabled': boolean };

/** What stands in the form: texts as they are typed, wrong ones too. */
export interface SettingsDraft extends ServerDraft, FallbackDraft, OAuthFields {
  enabled: boolean;
  sender: Settings['sender'];
  fromEmail: string;
  fromName: string;
  replyTo: string;
  envelopeSender: string;
  ehloName: string;
  connectionTimeoutSeconds: string;
  greetingTimeoutSeconds: string;
  idleTimeoutSeconds: string;
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
    ...serverDraftOf(own),
    ...fallbackDraftOf(settings),
    ...sendersDraftOf(own),
    ...advancedDraftOf(own?.advanced ?? {}),
    ...oauthFieldsOf(own),
  };
  return { ...values, oauthMadeFor: own?.oauth ? madeForOf(values) : '' };
}

function serverDraftOf(server: OwnServer | FallbackServer | undefined) {
  return {
    preset: server?.preset ?? '',
    host: server?.host ?? '',
    port: String(server?.port ?? 587),
    security: server?.security ?? 'starttls',
    authentication: server?.authentication ?? 'basic',
    username: server?.username ?? '',
    password: undefined,
    ...detailsDraftOf(server?.advanced ?? {}),
  } as const;
}

/** Where app-config decides, there is none to be entered. */
function fallbackDraftOf({
  fallback,
  fallbackLockedBy,
}: Settings): FallbackDraft {
  return {
    'fallback.enabled': !fallbackLockedBy && (fallback?.enabled ?? false),
    ...(inFallback(serverDraftOf(fallback)) as Omit<
      FallbackDraft,
      'fallback.enabled'
    >),
  };
}

/** Values of a server under the names that the form has for them where it stands in. */
export function inFallback(
  values: Partial<ServerDraft>,
): Partial<FallbackDraft> {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      `fallback.${field}`,
      value,
    ]),
  );
}

function sendersDraftOf(own: OwnServer | undefined) {
  return {
    fromEmail: own?.fromEmail ?? '',
    fromName: own?.fromName ?? '',
    replyTo: own?.replyTo ?? '',
    envelopeSender: own?.envelopeSender ?? '',
  };
}

function text(value: string | number | undefined): string {
  return String(value ?? '');
}

function detailsDraftOf(details: FallbackServer['advanced']) {
  return {
    certificateAuthority: text(details.certificateAuthority),
    serverName: text(details.serverName),
    maxConnections: text(details.maxConnections),
    messagesPerMinute: text(details.messagesPerMinute),
    messagesPerDay: text(details.messagesPerDay),
  };
}

function advancedDraftOf(advanced: AdvancedServer) {
  return {
    ehloName: text(advanced.ehloName),
    connectionTimeoutSeconds: text(advanced.connectionTimeoutSeconds),
    greetingTimeoutSeconds: text(advanced.greetingTimeoutSeconds),
    idleTimeoutSeconds: text(advanced.idleTimeoutSeconds),
    properties: advanced.properties
      ? JSON.stringify(advanced.properties, undefined, 2)
      : '',
  };
}
