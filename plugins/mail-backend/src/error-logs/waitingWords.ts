/** Says in its sentence how many messages there are. */
interface Words {
  none: string;
  one: string;
  /** Follows the number. */
  many: string;
}

/** While messages are tried again. */
export const triedAgain: Words = {
  none: 'No message waits so far; one that comes is tried all the same.',
  one: 'One message waits and is tried again by itself.',
  many: 'messages wait and are tried again by themselves.',
};

/** While nothing is tried. */
export const stopped: Words = {
  none: 'No message is sent until somebody acts; none waits so far.',
  one: 'No message is sent until somebody acts; one waits.',
  many: 'messages wait: none is sent until somebody acts.',
};

/** After that. */
export const goesOn: Words = {
  none: 'Messages are sent again.',
  one: 'The message that waited is being sent.',
  many: 'messages that waited are being sent.',
};

/** The sentence for so many messages. */
export function waitingWords(words: Words, waiting: number): string {
  if (waiting === 0) return words.none;
  return waiting === 1 ? words.one : `${waiting} ${words.many}`;
}
