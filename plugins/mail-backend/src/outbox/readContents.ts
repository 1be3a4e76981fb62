import { Knex } from 'knex';
import { Sealing } from '../sealing';
import { sealingPlace } from './composeContents';

/** What is written in a message, or why nobody can read it any more. */
export type StoredContent =
  | { status: 'readable'; bytes: Buffer }
  | { status: 'erased' }
  | { status: 'locked'; reason: string };

/**
 * Reads the contents of a batch of messages, each once however many share it.
 *
 * @returns by content id; one that does not exist is `erased`
 */
export async function readContents(options: {
  knex: Knex;
  sealing: Sealing;
  contentIds: string[];
}): Promise<Map<string, StoredContent>> {
  const ids = [...new Set(options.contentIds)];
  const rows = await options
    .knex('outbox_contents')
    .select('id', 'bytes', 'sealed')
    .whereIn('id', ids);
  const contents = new Map<string, StoredContent>(
    ids.map(id => [id, { status: 'erased' }]),
  );
  for (const row of rows) {
    if (row.bytes) {
      contents.set(row.id, { status: 'readable', bytes: row.bytes });
    } else if (row.sealed) {
      contents.set(row.id, await openContent(row, options.sealing));
    }
  }
  return contents;
}

async function openContent(
  row: { id: string; sealed: string },
  sealing: Sealing,
): Promise<StoredContent> {
  try {
    const bytes = await sealing.open(row.sealed, sealingPlace(row.id));
    return { status: 'readable', bytes };
  } catch {
    // What the library says of a key is nothing for a page; the remedy is the same in every case.
    return {
      status: 'locked',
      reason:
        'The content is sealed with a key that is no longer configured. Configure the key again, or cancel the message.',
    };
  }
}
