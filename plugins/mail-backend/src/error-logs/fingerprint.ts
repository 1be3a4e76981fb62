import { createHash } from 'node:crypto';
import { PortalError } from './PortalError';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const weekday = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';

/** As signing in has it: ended by its padding, or long and of digits and letters of both cases. */
const base64 =
  /(?<![\w+/=])(?:[\w+/]{4,}={1,2}|(?=[\w+/]*\d)(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])[\w+/]{24,})(?![\w+/=])/g;

/** What differs between two occurrences of one error, in the order in which it is taken out. */
const variables: Array<[RegExp, string]> = [
  [/https?:\/\/[^\s"'<>)]+/g, 'url'],
  [/[^\s<>"':;,()]+@[^\s<>"':;,()]+/g, 'address'],
  // A server names all that it does not like.
  [/\baddress(?:,? address)+/g, 'address'],
  [/"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|`[^`\n]*`/g, 'name'],
  // An apostrophe within a word, as in "can't", opens nothing.
  [/(?<![\p{L}\d])['‘][^'’\n]*['’](?![\p{L}\d])/gu, 'name'],
  [/\b[a-z]+:[\w.-]+\/[\w.-]+/g, 'entity'],
  // RFC 5322 §3.3 and what JavaScript makes of a time.
  [new RegExp(`\\b(?:${weekday},? )?\\d{1,2} ${month} \\d{4}`, 'g'), '#'],
  [new RegExp(`\\b${weekday} ${month} \\d{1,2} \\d{4}`, 'g'), '#'],
  // Numbers, UUIDs, ids of queues and ports alike.
  [/[\w-]*\d[\w-]*/g, '#'],
  [/#(?:[.:+]*#|\.\d+z)+/g, '#'],
  [/\s+/g, ' '],
];

/** Whoever reports may put a whole page into a title; errors differ at its beginning. */
const longestLook = 600;

/**
 * The same for errors of one severity that are the same but for times,
 * numbers, ids, addresses, ports and names.
 */
export function fingerprint(
  error: Pick<PortalError, 'source' | 'severity' | 'title'>,
): string {
  const { source, severity = 'error' } = error;
  const title = variables.reduce(
    (text, [variable, replacement]) => text.replace(variable, replacement),
    error.title
      .slice(0, longestLook)
      .replace(base64, '#')
      .toLocaleLowerCase('en-US'),
  );
  return createHash('sha256')
    .update(`${source}\n${severity}\n${title.trim()}`)
    .digest('hex');
}
