import { advancedServerSchema } from '@mailroom/backstage-plugin-mail-common';

/** The additional properties, or what is wrong with the text that was typed. */
export type ParsedProperties =
  | { values: Record<string, string | number | boolean> | undefined }
  | { mistake: 'no-json'; place?: { line: string; column: string } }
  | { mistake: 'no-properties' };

/** Reads additional properties as a person types them: a JSON object of names and plain values. */
export function parseProperties(typed: string): ParsedProperties {
  if (!typed.trim()) return { values: undefined };
  try {
    const values: unknown = JSON.parse(typed);
    const parsed = advancedServerSchema.shape.properties.safeParse(values);
    return parsed.success
      ? { values: parsed.data }
      : { mistake: 'no-properties' };
  } catch (error) {
    return { mistake: 'no-json', place: placeIn(String(error)) };
  }
}

/** Where it goes wrong, if the browser tells; its words know English alone. */
function placeIn(words: string): { line: string; column: string } | undefined {
  const [, line, column] = /line (\d+) column (\d+)/.exec(words) ?? [];
  return line ? { line, column } : undefined;
}
