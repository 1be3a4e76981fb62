import { InputError } from '@backstage/errors';

/** The last entry of a page, in a list by time and then by id. */
export interface CursorPlace {
  /** Epoch milliseconds. */
  time: number;
  id: string;
}

/** Writes where a page ends, for whoever asks for the next one. */
export function toCursor({ time, id }: CursorPlace): string {
  return Buffer.from(`${time} ${id}`).toString('base64url');
}

/** @throws InputError when the cursor is not one of {@link toCursor} */
export function readCursor(cursor: string): CursorPlace {
  const words = Buffer.from(cursor, 'base64url').toString();
  const [, time, id] = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(words) ?? [];
  if (!id) {
    throw new InputError(
      'cursor: is not one of this list; start again without it',
    );
  }
  return { time: Number(time), id };
}
