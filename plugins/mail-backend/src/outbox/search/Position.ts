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
