import { Knex } from 'knex';
import { Position } from './Position';

/** What limits the messages of a search in time. */
export interface TimeRange {
  /** Epoch milliseconds; not before. */
  from?: number;
  /** Epoch milliseconds; before. */
  to?: number;
}

/**
 * Messages that an index gives in the order of the list.
 *
 * @remarks
 *
 * Whatever is asked, it reads no more than it gives, give or take a
 * constant: that is what keeps a search quick among a million messages.
 */
export interface Source {
  /** Which conditions of the search it fulfils; the others are left to check. */
  fulfils: readonly SearchCondition[];
  /** Gives the next ones after a position, at most `limit`. */
  next(after: Position, limit: number): Promise<Position[]>;
}

/** What a message can be searched by, apart from its time. */
export type SearchCondition =
  | 'state'
  | 'kind'
  | 'address'
  | 'person'
  | 'entity';

/** What a source is made of. */
export interface SourceOptions {
  knex: Knex;
  range: TimeRange;
}
