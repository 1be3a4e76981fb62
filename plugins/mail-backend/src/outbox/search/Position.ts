import { InputError } from '@backstage/errors';

/** A place in a list of messages, the newest first. */
export interface Position {
  createdAt: number;
  id: string;
}

/** Before everything that was created before a time, in epoch milliseconds. */
export function positionAt(time: number): Position {
  return { createdAt: time, id: '' };
}

/** Orders positions as the list does. */
export function newerFirst(one: Position, other: Position): number {
  if (one.createdAt !== other.createdAt) {
    return other.createdAt - one.createdAt;
  }
  if (one.id === other.id) return 0;
  return one.id > other.id ? -1 : 1;
}

/** Writes a position as the cursor of a page. */
export function toCursor({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt} ${id}`).toString('base64url');
}

/** @throws InputError when the cursor is not one of {@link toCursor} */
export function readCursor(cursor: string): Position {
  const [, createdAt, id] =
    Buffer.from(cursor, 'base64url')
      .toString()
      .match(/^(\d{1,15}) ([0-9a-f-]{36})$/) ?? [];
  if (!id) {
    throw new InputError(
      'cursor: is not one of this list; start again without it',
    );
  }
  return { createdAt: Number(createdAt), id };
}
