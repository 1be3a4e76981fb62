import { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { addressSource } from './addressSource';
import { entitySource } from './entitySource';
import { positionAt } from './Position';
import { SearchCondition, Source, SourceOptions, TimeRange } from './Source';
import { stateSource } from './stateSource';
import { timeSource } from './timeSource';

/** A source with fewer messages needs no comparison with the others. */
const fewMessages = 300;

/** The conditions that a search has. */
export function conditionsOf(search: DeliverySearch): SearchCondition[] {
  const { state, kind, address, person, entity } = search;
  const asked = { state, kind, address, person, entity };
  return Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [name as SearchCondition],
  );
}

/**
 * Chooses the index whose messages are looked at for a search.
 *
 * @remarks
 *
 * Of several, the first that has only few messages; where all have many, the
 * one that is most likely to have the fewest.
 */
export async function chooseSource(options: {
  knex: Knex;
  search: DeliverySearch;
}): Promise<Source> {
  const { knex, search } = options;
  const range = rangeOf(search);
  const sources = await sourcesFor(search, { knex, range });
  if (sources.length > 1) {
    for (const source of sources) {
      if (await isSmall(source, range)) {
        return source;
      }
    }
  }
  return sources[0] ?? timeSource({ knex, range });
}

async function sourcesFor(
  search: DeliverySearch,
  options: SourceOptions,
): Promise<Source[]> {
  const { state, kind, address, person, entity } = search;
  const sources = [
    entity &&
      entitySource({ ...options, relation: 'about', entityRef: entity }),
    person &&
      entitySource({ ...options, relation: 'recipient', entityRef: person }),
    address && (await addressSource({ ...options, address })),
    (state || kind) && (await stateSource({ ...options, states: state, kind })),
  ];
  return sources.flatMap(source => source || []);
}

async function isSmall(source: Source, { to }: TimeRange): Promise<boolean> {
  const start = positionAt(to ?? Number.MAX_SAFE_INTEGER);
  return (await source.next(start, fewMessages)).length < fewMessages;
}

function rangeOf({ from, to }: DeliverySearch): TimeRange {
  return {
    from: from === undefined ? undefined : Date.parse(from),
    to: to === undefined ? undefined : Date.parse(to),
  };
}
