import { describeOAuthChanges } from './describeOAuthChanges';
import { change, Field, presence } from './describeField';
import { OwnServerValues } from './OwnServer';
import { ServerPlace, ServerValues } from './ServerValues';
import { SettingsVersion } from './SettingsVersion';

/** What of settings can be told apart: a version, or a save before it is one. */
type Described = Pick<SettingsVersion, 'values'> & {
  passwords: Record<ServerPlace, { sealed?: string }>;
};

const securityWords = {
  starttls: 'STARTTLS',
  'implicit-tls': 'TLS from the first byte',
  'starttls-if-offered': 'STARTTLS if offered',
  none: 'none',
};

const choiceFields: Field<Described>[] = [
  ['Mail', ({ values }) => (values.enabled ? 'on' : 'off')],
  [
    'Sender',
    ({ values }) => (values.sender === 'own' ? 'own server' : 'default server'),
  ],
];

const fallbackField: Field<Described> = [
  'Fall-back server',
  ({ values }) => (values.fallback?.enabled ? 'on' : 'off'),
];

/** Of a server, whatever it is there for. */
const reachFields: Field<ServerValues>[] = [
  ['Host', ({ host }) => host],
  ['Port', ({ port }) => String(port)],
  ['Security', ({ security }) => securityWords[security]],
  ['Authentication', ({ authentication }) => authentication],
  ['User name', ({ username }) => username],
];

const senderFields: Field<OwnServerValues>[] = [
  ['From Email', ({ fromEmail }) => fromEmail],
  ['From Name', ({ fromName }) => fromName],
  ['Reply-To', ({ replyTo }) => replyTo],
  ['Envelope sender', ({ envelopeSender }) => envelopeSender],
];

const advancedFields: Field<ServerValues>[] = (
  [
    ['serverName', 'Expected server name'],
    ['ehloName', 'EHLO name'],
    ['connectionTimeoutSeconds', 'Connection timeout in seconds'],
    ['greetingTimeoutSeconds', 'Greeting timeout in seconds'],
    ['idleTimeoutSeconds', 'Idle timeout in seconds'],
    ['maxConnections', 'Connections'],
    ['messagesPerMinute', 'Messages per minute'],
    ['messagesPerDay', 'Messages per day'],
  ] as const
).map(([key, word]) => [
  word,
  ({ advanced }) =>
    advanced[key] === undefined ? undefined : String(advanced[key]),
]);

const ownFields = [...reachFields, ...senderFields, ...advancedFields];
const fallbackFields = [...reachFields, ...advancedFields];

/**
 * Says what a save changed, a sentence for each field: `Host: smtp.a → smtp.b`.
 *
 * @remarks
 *
 * Of a secret only that it is another one.
 */
export function describeChanges(
  previous: Described,
  next: Described,
): string[] {
  return [
    ...choiceFields.flatMap(field => change(field, previous, next)),
    ...ownChanges(previous, next),
    ...describeOAuthChanges(previous.values, next.values),
    ...fallbackChanges(previous, next),
  ];
}

function ownChanges(previous: Described, next: Described): string[] {
  const [before, after] = [previous.values.own, next.values.own];
  return [
    ...(before && after
      ? ownFields.flatMap(field => change(field, before, after))
      : presence('Own server', before?.host, after?.host)),
    ...certificateChange(before, after),
    ...propertyChanges(before, after),
    ...passwordChange(previous, next, 'own'),
  ];
}

function fallbackChanges(previous: Described, next: Described): string[] {
  const [before, after] = [previous.values.fallback, next.values.fallback];
  const changes = [
    ...(before && after
      ? fallbackFields.flatMap(field => change(field, before, after))
      : []),
    ...certificateChange(before, after),
    ...passwordChange(previous, next, 'fallback'),
  ];
  return [
    ...change(fallbackField, previous, next),
    ...changes.map(words => `Fall-back server, ${words}`),
  ];
}

function certificateChange(
  before: ServerValues | undefined,
  after: ServerValues | undefined,
): string[] {
  return presence(
    'Certificate of the authority',
    before?.advanced.certificateAuthority,
    after?.advanced.certificateAuthority,
  );
}

function passwordChange(
  previous: Described,
  next: Described,
  place: ServerPlace,
): string[] {
  const [before, after] = [previous.passwords[place], next.passwords[place]];
  return presence('Password', before.sealed, after.sealed);
}

function propertyChanges(
  before: OwnServerValues | undefined,
  after: OwnServerValues | undefined,
): string[] {
  const [was, is] = [before, after].map(own => own?.advanced.properties ?? {});
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap(name => {
    const show = (properties: typeof was) =>
      properties[name] === undefined ? undefined : String(properties[name]);
    return change([name, show], was, is);
  });
}
