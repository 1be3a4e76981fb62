import { z } from 'zod';

/**
 * Where a message is on its way out. `docs/message-states.md` has the diagram.
 *
 * @public
 */
export const messageStates = [
  'queued',
  'sending',
  'deferred',
  'held',
  'accepted',
  'bounced',
  'rejected',
  'expired',
  'suppressed',
  'cancelled',
] as const;

/** @public */
export type MessageState = (typeof messageStates)[number];

/** @public */
export const messageStateSchema = z.enum(messageStates);

/**
 * The states that a message never leaves by itself.
 *
 * @public
 */
export const finalMessageStates = [
  'accepted',
  'bounced',
  'rejected',
  'expired',
  'suppressed',
  'cancelled',
] as const satisfies readonly MessageState[];

/** @public */
export type FinalMessageState = (typeof finalMessageStates)[number];

/**
 * The states in which a message still waits to be sent.
 *
 * @public
 */
export const waitingMessageStates = [
  'queued',
  'sending',
  'deferred',
  'held',
] as const satisfies readonly MessageState[];
