import { TokenFault, TokenFaultFacts } from '../../settings';
import { Provider, TroubleField, TroubleKind } from '../providers';
import { Connection, ConnectionTrouble } from './Connection';

const failureClasses: Record<TroubleKind, TokenFaultFacts['failureClass']> = {
  consent: 'auth',
  configuration: 'config',
  transient: 'transient',
  throttle: 'throttle',
  network: 'network',
};

const fields: Partial<Record<TroubleField, TokenFaultFacts['field']>> = {
  clientId: 'oauth.clientId',
  tenantId: 'oauth.clientId',
  clientSecret: 'oauth.clientSecret',
  serviceAccountKey: 'oauth.clientSecret',
  refreshToken: 'oauth.refreshToken',
};

/** A connection gives no token; a new one for everybody who asks, as others write into theirs. */
export class ConnectionFault extends TokenFault {
  constructor(readonly reason: ConnectionTrouble, server: string) {
    const { trouble, kind, field } = reason;
    const words = trouble.words && ` The provider said: ${trouble.words}`;
    const code = trouble.code && ` (${trouble.code})`;
    super({
      failureClass: failureClasses[kind],
      server,
      message: `${trouble.summary}${code ?? ''}${words ?? ''}`,
      advice: trouble.advice,
      field: field && fields[field],
    });
    this.name = 'ConnectionFault';
  }

  static of(
    connection: Pick<Connection, 'client'>,
    reason: ConnectionTrouble,
    provider: Provider,
  ): ConnectionFault {
    return new ConnectionFault(reason, tokenServer(connection, provider));
  }

  copy(): ConnectionFault {
    return new ConnectionFault(this.reason, this.facts.server);
  }
}

/** Whether it may pass by itself. */
export function mayPass(kind: TroubleKind): boolean {
  return kind !== 'consent' && kind !== 'configuration';
}

function tokenServer(
  { client }: Pick<Connection, 'client'>,
  provider: Provider,
): string {
  const endpoints = provider.endpoints(client);
  const url = new URL(
    'token' in endpoints ? endpoints.token : endpoints.discoverFrom,
  );
  const usualPort = url.protocol === 'https:' ? '443' : '80';
  return `${url.hostname}:${url.port || usualPort}`;
}
