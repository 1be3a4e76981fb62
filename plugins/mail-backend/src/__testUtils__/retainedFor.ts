import { finalMessageStates } from '@mailroom/backstage-plugin-mail-common';
import { Retention } from '../outbox';

/** Keeps every message equally long. */
export function retainedFor(retentionMs: number): Retention {
  return Object.fromEntries(
    finalMessageStates.map(state => [state, retentionMs]),
  ) as Retention;
}
