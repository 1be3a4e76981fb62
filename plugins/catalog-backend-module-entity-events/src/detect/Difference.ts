/**
 * One entity that the catalog shows otherwise than at the last comparison.
 *
 * Entities are JSON text as stored: most are only copied, and parsing a first
 * ingestion of many thousands for nothing would hold up the portal.
 */
export interface Difference {
  entityRef: string;
  /** Absent when the entity was not there before. */
  before?: string;
  /** Absent when the entity is gone. */
  after?: { hash: string; entity: string };
}

/** Where to go on: differences of entities whose ref sorts after this one. */
export interface DifferencePage {
  afterRef: string;
  limit: number;
}
