import { FieldFault } from '../../http';
import { bareHost, OwnServerValues } from '../../settings';
import { ConnectionParts } from './ConnectionParts';

/** What is wrong with a provider's fields, and with giving its tokens to this server; see {@link OAuthConnections.check}. */
export function checkServer(
  { providers, policy }: Pick<ConnectionParts, 'providers' | 'policy'>,
  own: OwnServerValues,
): FieldFault[] {
  const { oauth: client } = own;
  if (!client) {
    return [];
  }
  const provider = providers[client.provider];
  const faults = provider
    .faults(client, policy)
    .map(({ path, message }) => ({ path: `own.oauth.${path}`, message }));
  const hosts = provider.mailHosts(client);
  const isItsOwn = hosts?.includes(bareHost(own.host)) ?? true;
  return isItsOwn
    ? faults
    : [
        ...faults,
        {
          path: 'own.host',
          message: `is not a mail server of ${provider.name}: a token of ${
            provider.name
          } is given only to ${hosts?.join(', ')}.`,
        },
      ];
}
