/** Controls; line feeds and tabs are text. */
const CONTROL = /(?![\n\t])\p{Cc}/gu;

/**
 * Characters that a reader cannot see but that change what is read: marks that
 * turn the direction of the text, and zero-width fillers.
 *
 * @remarks
 *
 * The joiners U+200C and U+200D stay: Persian words and many emoji need them.
 */
const INVISIBLE =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text as a person may safely see it; line feeds and tabs stay. */
export function visibleText(value: string): string {
  return value
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '');
}

/** The text in one line, cut to `max` characters with an ellipsis. */
export function oneLine(value: string, max: number): string {
  return shorten(visibleText(value).replace(/\s+/g, ' ').trim(), max);
}

/** Cuts to `max` characters with an ellipsis; never within a surrogate pair. */
export function shorten(value: string, max: number): string {
  const characters = [...value];
  return characters.length <= max
    ? value
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
