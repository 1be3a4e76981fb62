import { OAuth } from '@mailroom/backstage-plugin-mail-common';
import { change, Field, presence } from './describeField';
import { SettingsValues } from './SettingsVersion';

const providerWords: Record<OAuth['provider'], string> = {
  microsoft: 'Microsoft',
  google: 'Google',
  generic: 'another provider',
};

const grantWords: Record<OAuth['grant'], string> = {
  'mailbox-user': 'mailbox user',
  application: 'application',
};

/** Who gives the portal its tokens, and as whom it asks for them. */
const clientFields: Field<OAuth | undefined>[] = [
  ['OAuth provider', oauth => oauth && providerWords[oauth.provider]],
  ['OAuth sign-in as', oauth => oauth && grantWords[oauth.grant]],
  ['Cloud', oauth => oauth?.cloud],
  ['Tenant ID', oauth => oauth?.tenantId],
  ['Client ID', oauth => oauth?.clientId],
  ['Issuer', oauth => oauth?.issuer],
  ['Authorization endpoint', oauth => oauth?.authorizationEndpoint],
  ['Token endpoint', oauth => oauth?.tokenEndpoint],
  ['Client authentication', oauth => oauth?.clientAuthentication],
  ['Scope', oauth => oauth?.scope],
  ['Authorization parameters', parameters],
  ['SASL mechanism', oauth => oauth?.mechanism],
];

const dateField: Field<OAuth | undefined> = [
  'Client secret expires on',
  oauth => oauth?.clientSecretExpiresOn,
];

/** Says what a save changed about signing in with OAuth; of secrets only that they are others. */
export function describeOAuthChanges(
  previous: SettingsValues,
  next: SettingsValues,
): string[] {
  const [before, after] = [previous.own?.oauth, next.own?.oauth];
  const client = clientFields.flatMap(field => change(field, before, after));
  return [
    ...client,
    ...change(dateField, before, after),
    ...authorisation({ before, after, isOtherClient: client.length > 0 }),
    ...(before?.connectionId === after?.connectionId
      ? presence('Client secret', secretOf(previous), secretOf(next))
      : []),
  ];
}

function authorisation(options: {
  before: OAuth | undefined;
  after: OAuth | undefined;
  isOtherClient: boolean;
}): string[] {
  const { before, after, isOtherClient } = options;
  const isRenewed =
    before?.connectionId &&
    after?.connectionId &&
    before.connectionId !== after.connectionId &&
    !isOtherClient;
  return isRenewed
    ? ['Authorisation renewed']
    : presence('Authorisation', before?.connectionId, after?.connectionId);
}

/** Tells one client secret of a connection from the next. */
function secretOf({ clientSecretReplacedAt }: SettingsValues): string {
  return clientSecretReplacedAt === undefined
    ? 'the first'
    : String(clientSecretReplacedAt);
}

function parameters(oauth: OAuth | undefined): string | undefined {
  return Object.entries(oauth?.authorizationParameters ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}
