import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Retention } from '../outbox';
import { Sealing } from '../sealing';
import { SettingsSource, SubmissionServer } from '../settings';
import { Transport } from '../transport';
import { DeliveryIntervals } from './DeliveryIntervals';
import { ServerRole } from './ServerRole';

/** Settings that nothing can be sent with, and which server they are of. */
export interface InvalidSettings {
  role: ServerRole;
  problems: string[];
}

/** What the loop needs. */
export interface DeliveryLoopOptions {
  knex: Knex;
  settings: SettingsSource;
  createTransport: (server: SubmissionServer) => Transport;
  sealing: Sealing;
  logger: LoggerService;
  /** How long messages stay in the log after their end. */
  retention: Retention;
  /** @defaultValue Math.random */
  random?: () => number;
  intervals?: Partial<DeliveryIntervals>;
  /** Called when how delivery is doing may have changed, and now and then; never twice at once. */
  onHealth?: () => Promise<void>;
  /** Called by one of all backends when the settings in force are not valid; see {@link CurrentLine}. */
  onInvalidSettings?: (
    transaction: Knex,
    invalid: InvalidSettings,
  ) => Promise<void>;
  /** Called when something could not be delivered, after it is written down. */
  onFailures?: () => void;
  /** Called, often, when messages have changed; must return at once. */
  onChanged?: () => void;
  /** Called when addresses are suppressed because the server has refused them again. */
  onSuppressed?: () => void;
  /** Wakes the other backends, when what kept messages back is gone. */
  wakeOthers?: () => void;
  /** Whether all other backends are heard when they ring. @defaultValue always */
  isHeard?: () => boolean;
  /** Called after every round. */
  onRound?: () => void;
}
