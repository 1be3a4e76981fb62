import { EntityChange } from './EntityChange';

/**
 * Some changes, lent to one reader until the lease ends.
 *
 * @public
 */
export interface EntityChangeBatch {
  /** To be handed back with {@link EntityEventsService.acknowledge}; absent when there is nothing to acknowledge. */
  lease?: string;
  /** Oldest first. */
  changes: EntityChange[];
  /** Changes that became too old before this subscription read them, since its last acknowledged batch. */
  expired: number;
}

/**
 * Hands over what changes in the catalog, at least once and in order.
 *
 * @remarks
 *
 * A subscription begins with its first read: what was detected before is not
 * for it. Several readers may share one subscription; one of them at a time
 * holds the lease, the others get an empty batch. A batch that is not
 * acknowledged before its lease ends is handed out again, so a reader must
 * recognise a change that it has seen ({@link EntityChange.id}).
 *
 * @public
 */
export interface EntityEventsService {
  /**
   * Reads the oldest changes that this subscription has not acknowledged.
   *
   * @param options.subscription - a name of the reader's choice: lower-case letters, digits, dots and dashes
   * @param options.limit - how many changes at the most; 1 to 200, default 100
   * @param options.leaseSeconds - how long they are lent; 5 to 300, default 60
   * @throws ResponseError when the catalog cannot be reached
   */
  read(options: {
    subscription: string;
    limit?: number;
    leaseSeconds?: number;
  }): Promise<EntityChangeBatch>;

  /**
   * Says that every change of a batch has been taken over.
   *
   * @throws ResponseError with status 409 when the lease has ended and somebody else may have the changes
   */
  acknowledge(options: { subscription: string; lease: string }): Promise<void>;
}

/**
 * Published on the event bus after a comparison that found changes. It carries
 * nothing and may get lost: it only wakes a reader that polls anyway.
 *
 * @public
 */
export const ENTITY_EVENTS_TOPIC = 'entity-events';
