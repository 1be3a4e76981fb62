import { describeOAuthChanges } from './describeOAuthChanges';
import { change, Field, presence } from './describeField';
import { OwnServerValues } from './OwnServer';
import { SettingsVersion } from './SettingsVersion';

/** What of settings can be told apart: a version, or a save before it is one. */
type Described = Pick<SettingsVersion, 'values' | 'sealedPassword'>;

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

const serverFields: Field<OwnServerValues>[] = [
  ['Host', ({ host }) => host],
  ['Port', ({ port }) => String(port)],
  ['Security', ({ security }) => securityWords[security]],
  ['Authentication', ({ authentication }) => authentication],
  ['User name', ({ username }) => username],
  ['From Email', ({ fromEmail }) => fromEmail],
  ['From Name', ({ fromName }) => fromName],
  ['Reply-To', ({ replyTo }) => replyTo],
  ['Envelope sender', ({ envelopeSender }) => envelopeSender],
  ...advancedFields(),
];

function advancedFields(): Field<OwnServerValues>[] {
  const words: [keyof OwnServerValues['advanced'], string][] = [
    ['serverName', 'Expected server name'],
    ['ehloName', 'EHLO name'],
    ['connectionTimeoutSeconds', 'Connection timeout in seconds'],
    ['greetingTimeoutSeconds', 'Greeting timeout in seconds'],
    ['idleTimeoutSeconds', 'Idle timeout in seconds'],
    ['maxConnections', 'Connections'],
    ['messagesPerMinute', 'Messages per minute'],
    ['messagesPerDay', 'Messages per day'],
  ];
  return words.map(([key, word]) => [
    word,
    ({ advanced }) =>
      advanced[key] === undefined ? undefined : String(advanced[key]),
  ]);
}

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
  const [before, after] = [previous.values.own, next.values.own];
  return [
    ...choiceFields.flatMap(field => change(field, previous, next)),
    ...(before && after
      ? serverFields.flatMap(field => change(field, before, after))
      : presence('Own server', before?.host, after?.host)),
    ...presence(
      'Certificate of the authority',
      before?.advanced.certificateAuthority,
      after?.advanced.certificateAuthority,
    ),
    ...propertyChanges(before, after),
    ...presence('Password', previous.sealedPassword, next.sealedPassword),
    ...describeOAuthChanges(previous.values, next.values),
  ];
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
