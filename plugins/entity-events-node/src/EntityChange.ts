import { Entity } from '@backstage/catalog-model';

/**
 * What happened to an entity. One change may be several of these at once.
 *
 * @remarks
 *
 * `updated` means that the entity's own fields differ (metadata and spec).
 * Differences only in relations, status or bookkeeping annotations are no
 * change of their own, except that other `ownedBy` targets are
 * `owner-changed`, a new orphan mark is `orphaned`, and errors that come and go
 * in the entity's status are `processing-failed` and `processing-recovered`.
 *
 * @public
 */
export type EntityChangeKind =
  | 'created'
  | 'updated'
  | 'deleted'
  | 'owner-changed'
  | 'orphaned'
  | 'processing-failed'
  | 'processing-recovered';

/**
 * One difference between two looks at one entity.
 *
 * @public
 */
export interface EntityChange {
  /** Unique and the same on every hand-over, so that a receiver can recognise a repetition. */
  id: string;
  entityRef: string;
  /** At least one. */
  kinds: EntityChangeKind[];
  /** What the catalog showed before; nothing for `created`. */
  before?: Entity;
  /** What the catalog shows now; nothing for `deleted`. */
  after?: Entity;
  /** RFC 3339 time of the comparison that found it. */
  detectedAt: string;
  /** How many entities the same comparison found new; many at once are an import rather than somebody's work. */
  createdTogether: number;
}
