import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Reports in the form of those who write them. */
export type ReportName = 'postfix' | 'exchange' | 'gmail' | 'outOfOffice';

/**
 * A report about one of our messages, as it comes over the wire.
 *
 * @param id - of the message
 * @param changes - what stands in it, and what shall stand there instead
 */
export function reportOn(
  id: string,
  name: ReportName = 'postfix',
  changes: Record<string, string> = {},
): Buffer {
  const file = readFileSync(resolve(__dirname, `${name}.eml`), 'utf8')
    .replaceAll('@detail@', id.replaceAll('-', ''))
    .replaceAll('@id@', id);
  const changed = Object.entries(changes).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    file,
  );
  return Buffer.from(changed.replace(/\r?\n/g, '\r\n'));
}
