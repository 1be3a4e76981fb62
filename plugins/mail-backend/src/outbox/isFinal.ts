import {
  finalMessageStates,
  MessageState,
} from '@mailroom/backstage-plugin-mail-common';

/** Whether a message never leaves the state by itself. */
export function isFinal(state: MessageState): boolean {
  return finalMessageStates.some(final => final === state);
}
