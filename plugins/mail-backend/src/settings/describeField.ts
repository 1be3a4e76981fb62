/** The words for a field, and what is shown of its value. */
export type Field<Values> = [
  words: string,
  show: (values: Values) => string | undefined,
];

/** Says from what to what a field changed; nothing when it did not. */
export function change<Values>(
  [words, show]: Field<Values>,
  before: Values,
  after: Values,
): string[] {
  const [was, is] = [show(before) || 'not set', show(after) || 'not set'];
  return was === is ? [] : [`${words}: ${was} → ${is}`];
}

/** Says that a field changed, where the values themselves are too long or secret. */
export function presence(
  words: string,
  before: string | undefined,
  after: string | undefined,
): string[] {
  if (before === after) {
    return [];
  }
  if (!before || !after) {
    return [`${words}: ${after ? 'added' : 'removed'}`];
  }
  return [`${words}: replaced`];
}
