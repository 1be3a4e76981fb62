import { PendingMessage } from './messageRow';

/** More of them make nobody find a summary better. */
const mostOfOneMessage = 200;
/** The column's; a longer one is found by nobody. */
const longestRef = 255;

/** The columns of `message_entities`, with their types. */
export const entityColumns = {
  message_id: 'text',
  relation: 'text',
  entity_ref: 'text',
  created_at: 'bigint',
} as const;

/** A row of `message_entities`. */
export type EntityRow = ReturnType<typeof rowsOf>[number];

/** Who gets a message and what it tells about. */
export function entityRows(
  { id, draft }: PendingMessage,
  { now }: { now: number },
): EntityRow[] {
  return [
    ...rowsOf(id, { relation: 'recipient', refs: draft.recipients, now }),
    ...rowsOf(id, { relation: 'about', refs: draft.about, now }),
  ];
}

function rowsOf(
  messageId: string,
  options: { relation: 'recipient' | 'about'; refs?: string[]; now: number },
) {
  const { relation, refs = [], now } = options;
  const folded = refs
    .map(ref => ref.toLocaleLowerCase('en-US'))
    .filter(ref => ref.length <= longestRef);
  return [...new Set(folded)].slice(0, mostOfOneMessage).map(ref => ({
    message_id: messageId,
    relation,
    entity_ref: ref,
    created_at: now,
  }));
}
