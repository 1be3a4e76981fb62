import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Sealing, SealingKey } from '../../sealing';
import { OAuthPolicy, Providers } from '../providers';

/** What connections are kept and renewed with. */
export interface ConnectionParts {
  knex: Knex;
  sealing: Sealing;
  /** Those of the sealing; the first one also keys the digest of what is entered. */
  sealingKeys: SealingKey[];
  providers: Providers;
  policy: OAuthPolicy;
  logger: LoggerService;
  /** What providers send people back to. */
  redirectUrl: string;
}
