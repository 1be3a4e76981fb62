/** What was typed, or the first line that is no `name=value`. */
export type ParsedParameters =
  | { values: Record<string, string> }
  | { mistake: string };

/** Reads parameters as people write them: a line each, `name=value`. */
export function parseParameters(typed: string): ParsedParameters {
  const values: Record<string, string> = {};
  for (const line of typed.split('\n').map(part => part.trim())) {
    if (!line) continue;
    const end = line.indexOf('=');
    const name = line.slice(0, end).trim();
    if (end < 1 || !name) return { mistake: line };
    values[name] = line.slice(end + 1).trim();
  }
  return { values };
}

/** The parameters as people write them. */
export function parametersText(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
