import { EffectiveSettings, SubmissionServer } from '../settings';
import { Transport } from '../transport';
import { settingsKey } from './adoptSettings';
import { RecurringFaults } from './RecurringFaults';
import { ServerRole } from './ServerRole';
import { Turns } from './Turns';

/** Settings that something can be sent with. */
export type ReadySettings = Extract<EffectiveSettings, { state: 'ready' }>;

/** The way to a server with one set of settings, from its first message to its last. */
export class SubmissionLine {
  readonly role: ServerRole;
  readonly transport: Transport;
  readonly turns = new Turns();
  recurringFaults = new RecurringFaults();
  /** Set at the first fault that concerns all messages: what is not on its way yet stays here. */
  stoppedBecause?: string;
  /** Whether the server has asked for less, when we last looked. */
  isPaced = false;
  /** Whether another server stands by, when we last looked. */
  hasStandIn = false;

  constructor(
    readonly settings: ReadySettings,
    options: {
      role: ServerRole;
      createTransport: (server: SubmissionServer) => Transport;
    },
  ) {
    this.role = options.role;
    this.transport = options.createTransport(settings.server);
  }

  /** Lets messages go again; what was held against the settings before has been looked into. */
  reopen() {
    if (this.stoppedBecause !== undefined) {
      this.recurringFaults = new RecurringFaults();
      this.stoppedBecause = undefined;
    }
  }

  get key(): string {
    return settingsKey(this.settings);
  }

  /** Host and port, as the log names it. */
  get server(): string {
    const { host, port } = this.settings.server;
    return `${host}:${port}`;
  }

  get maxConnections(): number {
    return this.settings.server.maxConnections;
  }
}
