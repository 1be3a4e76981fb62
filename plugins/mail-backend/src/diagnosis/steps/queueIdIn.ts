/** How servers name a message that they took: Postfix, Exim, Exchange, then those with nothing else to say. */
const forms = [
  /\bqueued as <?([\w.-]+)/i,
  /\bid=([\w.-]+)/,
  /\bInternalId=(\d+)/,
  /^Ok:? ([\w.-]{16,})$/i,
];

/**
 * Finds in the words of an acceptance by which name the administrator of the server finds the message.
 *
 * @returns undefined when they tell none
 */
export function queueIdIn(words: string): string | undefined {
  const ids = forms.map(form => form.exec(words)?.[1]);
  return ids.find(id => id !== undefined);
}
