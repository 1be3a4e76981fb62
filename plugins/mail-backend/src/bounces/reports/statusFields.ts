/** Fields by name in lower case, without what they are folded with. */
export type Fields = Map<string, string>;

/**
 * Reads the groups of fields in a `message/delivery-status`: first those about
 * the message, then those about each recipient (RFC 3464 §2.1).
 *
 * @returns without groups that hold nothing
 */
export function statusFields(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map(fieldsOf)
    .filter(fields => fields.size > 0);
}

function fieldsOf(group: string): Fields {
  const lines = group.replace(/\n[ \t]+/g, ' ').split('\n');
  return new Map(
    lines.flatMap(line => {
      const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
      return name ? [[name.toLowerCase(), value.trim()]] : [];
    }),
  );
}

/** The value of a field that begins with its type: `rfc822; ada@example.com`. */
export function withoutType(value: string | undefined): string | undefined {
  return value?.replace(/^[\w-]+[ \t]*;[ \t]*/, '');
}
