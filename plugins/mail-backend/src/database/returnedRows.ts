/**
 * The rows of a raw statement; PostgreSQL's driver wraps them, SQLite's does not.
 *
 * @throws Error when the statement gave no rows at all
 */
export function returnedRows<Row>(result: unknown): Row[] {
  const rows = Array.isArray(result)
    ? result
    : (result as { rows?: unknown }).rows;
  if (!Array.isArray(rows)) {
    throw new Error('The statement returned no rows');
  }
  return rows as Row[];
}
