/**
 * That a message waits or has waited in vain, in the words of the index on it.
 *
 * @remarks
 *
 * SQLite sees that an index on a part of the table serves where its condition
 * is repeated; parameters say nothing to it.
 */
export const mayExpire = `state in ('queued', 'deferred', 'held', 'expired')`;
