import { randomUUID } from 'node:crypto';

/**
 * Makes an id that comes after those made before: a UUID of version 7 (RFC 9562 §5.7).
 *
 * @remarks
 *
 * What is stored together then stands together in every index, and so does what
 * is read and written together later. Ids in no order cost a page of their own
 * for each.
 */
export function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
