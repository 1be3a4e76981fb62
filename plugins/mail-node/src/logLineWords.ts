import { fieldsOf, LogLine } from './heardLogger';

/** What went wrong, in one line; Backstage's own scheduler logs an error in the place of the message. */
export function messageOf({ message, meta }: LogLine): string {
  const words = message instanceof Error ? message.message : String(message);
  return meta instanceof Error && !words.includes(meta.message)
    ? `${words}: ${meta.message}`
    : words;
}

/** The stack trace, or else the whole message, and the fields of the line. */
export function detailOf({ message, meta }: LogLine): string {
  const error = [meta, message].find(one => one instanceof Error);
  return [
    error instanceof Error ? error.stack : String(message),
    asJson(fieldsOf(meta)),
  ]
    .filter(Boolean)
    .join('\n');
}

function asJson(fields: Record<string, unknown>): string {
  if (Object.keys(fields).length === 0) {
    return '';
  }
  try {
    return JSON.stringify(fields);
  } catch {
    return Object.keys(fields).join(', ');
  }
}
