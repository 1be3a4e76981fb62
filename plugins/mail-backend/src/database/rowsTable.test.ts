import { TestDatabases } from '@backstage/backend-test-utils';
import { returnedRows } from './returnedRows';
import { rowsTable } from './rowsTable';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

it.each(databases.eachSupportedId())(
  'rowsTable gives every value as it was, and what cannot be stored as a mark, %p',
  async id => {
    const knex = await databases.init(id);
    const texts = [
      `it's "here" ? -- \\ud83d \\u0000 \\\\`,
      'Zürich 📬\r\n\t',
      'half \ud83d of a pair\\\ud83d',
      'no\0thing',
      '',
      null,
    ];
    const rows = texts.map((text, index) => ({
      text,
      number: 2 ** 40 + index,
      none: undefined,
    }));
    const result = await knex.raw('select * from (?) as given', [
      rowsTable(knex, rows, {
        text: 'text',
        number: 'bigint',
        none: 'integer',
      }),
    ]);
    const given = returnedRows<Record<string, unknown>>(result);
    expect(given.map(row => row.text)).toEqual([
      ...texts.slice(0, 2),
      'half \ufffd of a pair\\\ufffd',
      'no\ufffdthing',
      ...texts.slice(4),
    ]);
    expect(given.map(row => Number(row.number))).toEqual(
      rows.map(row => row.number),
    );
    expect(given.every(row => row.none === null)).toBe(true);
    await knex.destroy();
  },
);
