import { createSealing, Sealing } from '../sealing';

/** A sealing with a key, for tests in folders that get theirs from outside. */
export function testSealing(): Sealing {
  const key = Buffer.alloc(32, 7).toString('base64');
  return createSealing([{ id: 'test', key }]);
}
