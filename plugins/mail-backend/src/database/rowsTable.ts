import { Knex } from 'knex';
import { isPostgres } from './databaseClock';

type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean';

type Value = string | number | boolean | null | undefined;

/** PostgreSQL takes neither NUL nor half of a pair of surrogates; an escaped backslash before them is none. */
const notStorable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/**
 * Rows as a table within a statement, to be used as `(…) as name`.
 *
 * @remarks
 *
 * They go along as one JSON value, so the statement has the same text and one
 * parameter however many they are: both databases spend more time on reading
 * a statement with hundreds of parameters than on doing what it says.
 *
 * @param columns - the columns in their order, with their types
 */
export function rowsTable<Column extends string>(
  knex: Knex,
  rows: Record<Column, Value>[],
  columns: Record<Column, ColumnType>,
): Knex.Raw {
  const names = Object.keys(columns) as Column[];
  const json = JSON.stringify(rows).replace(notStorable, '$1\ufffd');
  return isPostgres(knex)
    ? knex.raw(
        `select * from json_to_recordset(cast(? as json)) as row(${names
          .map(name => `${name} ${columns[name]}`)
          .join(', ')}) limit ?`,
        [json, rows.length],
      )
    : knex.raw(
        `select ${names
          .map(name => `value ->> '${name}' as ${name}`)
          .join(', ')} from json_each(?)`,
        [json],
      );
}
