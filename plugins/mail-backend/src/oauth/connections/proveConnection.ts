import { FieldFault } from '../../http';
import { TokenFault } from '../../settings';
import { ConnectionFault, mayPass } from './ConnectionFault';
import { ConnectionParts } from './ConnectionParts';
import { openSecret } from './openSecret';
import { readConnection } from './readConnection';
import { Renewals } from './Renewals';

/** Gets a token with a connection, and keeps a new client secret if the provider takes it; see {@link OAuthConnections.prove}. */
export async function proveConnection(
  parts: ConnectionParts,
  renewals: Renewals,
  options: { id: string; clientSecret?: string },
): Promise<FieldFault[]> {
  const { id, clientSecret } = options;
  const connection = await readConnection(parts.knex, { id });
  try {
    const isNew =
      clientSecret !== undefined &&
      connection !== undefined &&
      clientSecret !==
        (await openSecret(parts, connection, 'sealed_client_secret'));
    if (isNew) {
      await renewals.replaceSecret(id, clientSecret);
    } else {
      await renewals.get(id, { atOnce: true });
    }
    return [];
  } catch (error) {
    if (error instanceof ConnectionFault) {
      const worked = connection?.renewedAt !== undefined;
      return mayPass(error.reason.kind) && worked && clientSecret === undefined
        ? []
        : [faultOf(error)];
    }
    if (error instanceof TokenFault) {
      return [
        {
          path: 'own.oauth.refreshToken',
          message: `${error.message} ${error.facts.advice}`,
        },
      ];
    }
    throw error;
  }
}

function faultOf({ reason, message }: ConnectionFault): FieldFault {
  const { kind, field, trouble } = reason;
  return {
    path: `own.oauth.${field ?? 'clientId'}`,
    message: mayPass(kind)
      ? `could not be proven: ${message} Try again in a moment.`
      : `${message} ${trouble.advice}`,
  };
}
