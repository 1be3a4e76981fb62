import { FieldFault } from '../http';
import { OAuthConnections } from './OAuthConnections';
import { OwnEntry } from './ownPart';
import { SettingsVersion } from './SettingsVersion';

/**
 * Gets a token with a connection that is not in force yet, so that nothing is saved that cannot work.
 *
 * @remarks
 *
 * What is in force is not asked about: whoever mends the sender's name must not
 * be held up by a provider that is away, or by a grant that has ended.
 *
 * @returns what is wrong, at the field to be mended
 */
export async function proveConnection(
  { own, connection }: OwnEntry,
  options: { current: SettingsVersion; oauth: OAuthConnections },
): Promise<FieldFault[]> {
  const { current, oauth } = options;
  const inForce = current.values.own;
  const isInForce =
    inForce?.authentication === 'oauth' &&
    inForce.oauth?.connectionId === connection?.id;
  if (!connection || (isInForce && !connection.bringsSecret)) {
    return [];
  }
  return oauth.prove(connection.id, {
    clientSecret: connection.bringsSecret
      ? own?.oauth?.clientSecret
      : undefined,
  });
}
