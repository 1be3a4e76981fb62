import { isError } from '@backstage/errors';
import { advancedServerSchema } from '@mailroom/backstage-plugin-mail-common';

/** The additional properties, or what is wrong with the text that was typed. */
export type ParsedProperties =
  | { values: Record<string, string | number | boolean> | undefined }
  | { mistake: 'no-json'; reason: string }
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
    return {
      mistake: 'no-json',
      reason: isError(error) ? error.message : String(error),
    };
  }
}
