import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { Pace } from './Pace';

/**
 * Whether messages flow to the server, agreed between all backends.
 *
 * - `probing`: settings that have not proven themselves, or a server that does
 *   not answer; one message at a time
 * - `open`: as many as the server takes
 * - `paused`: none, because a fault concerns them all; all wait as `held`
 */
export type Flow = 'probing' | 'open' | 'paused';

/** A fault of the server or of its settings, as far as it concerns all messages. */
export interface Fault {
  failureClass: FailureClass;
  /** The server's words. */
  reply?: string;
  /** What to do next. */
  advice?: string;
}

/** How delivery is doing; times in epoch milliseconds of the database clock. */
export interface DeliveryHealth {
  flow: Flow;
  /** The settings that all of this was observed with; see {@link settingsKey}. */
  settingsKey?: string;
  /** First success since the settings or the last fault. */
  workingSince?: number;
  /** First failure since the last success. */
  failingSince?: number;
  /** Since when nothing is submitted. Stays while one message is tried. */
  pausedAt?: number;
  /** No message is tried before; now when absent. */
  probeDueAt?: number;
  /** How fast messages go, while the server is held back for. */
  pace?: Pace;
  /** Until when messages have gone by that pace. */
  paceSpentUntil?: number;
  /** The last fault, while there is one. */
  fault?: Fault;
  /** The class of the fault that the administrators were last told of. */
  notifiedClass?: FailureClass;
  /** When this was read. */
  readAt: number;
}
