import { newestFirst, toPositions } from './newestFirst';
import { Source, SourceOptions } from './Source';

/** All messages. */
export function timeSource(options: SourceOptions): Source {
  return {
    fulfils: [],
    next: async (after, limit) =>
      toPositions(await newestFirst(options, after, limit)),
  };
}
