import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import {
  component,
  createCatalogDatabase,
  hide,
  show,
  startProcessing,
} from '../__testUtils__/catalog';
import { acknowledgeChanges } from '../handover/acknowledgeChanges';
import { readChanges } from '../handover/readChanges';
import { compareCatalog } from './compareCatalog';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

interface Recorded {
  number: number;
  entity_ref: string;
  kinds: string;
  created_together: number;
}

describe.each(databases.eachSupportedId())('compareCatalog, %p', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await createCatalogDatabase(databases, id);
  });

  async function recorded(): Promise<Recorded[]> {
    return knex('entity_events_changes').orderBy('number');
  }

  async function summaries(): Promise<string[]> {
    return (await recorded()).map(
      ({ entity_ref, kinds }) =>
        `${entity_ref} ${JSON.parse(kinds).join(' and ')}`,
    );
  }

  /** The baseline of a catalog that shows these entities. */
  async function watch(...names: string[]): Promise<void> {
    await show(knex, ...names.map(name => component(name)));
    await compareCatalog(knex);
    await compareCatalog(knex);
    expect(await compareCatalog(knex)).toEqual({ recorded: 0, watching: true });
  }

  it('stays silent until the catalog has settled', async () => {
    for (let look = 0; look < 3; look++) {
      expect((await compareCatalog(knex)).watching).toBe(false);
    }
    await show(knex, component('a'));
    await startProcessing(knex, component('b'));
    for (let look = 0; look < 4; look++) {
      expect((await compareCatalog(knex)).watching).toBe(false);
    }
    await show(knex, component('b'));
    await knex('stitch_queue').insert({
      entity_ref: 'component:default/a',
      stitch_ticket: 'ticket',
      next_stitch_at: knex.fn.now(),
    });
    for (let look = 0; look < 4; look++) {
      expect((await compareCatalog(knex)).watching).toBe(false);
    }
    await knex('stitch_queue').delete();
    await startProcessing(knex, component('broken'));
    await knex('refresh_state')
      .where({ entity_ref: 'component:default/broken' })
      .update({ errors: '[{"name":"InputError"}]' });
    expect((await compareCatalog(knex)).watching).toBe(false);
    expect((await compareCatalog(knex)).watching).toBe(true);
    expect(await recorded()).toEqual([]);

    await show(knex, component('c'));
    expect(await compareCatalog(knex)).toEqual({ recorded: 1, watching: true });
  });

  it('records each change once, with before and after', async () => {
    await watch('a', 'b');
    await show(knex, component('a', 'changed'), component('c'), component('d'));
    await hide(knex, component('b'));
    expect((await compareCatalog(knex)).recorded).toBe(4);
    expect((await compareCatalog(knex)).recorded).toBe(0);
    expect(await summaries()).toEqual([
      'component:default/a updated',
      'component:default/c created',
      'component:default/d created',
      'component:default/b deleted',
    ]);
    const [updated, created, , deleted] = await knex('entity_events_changes')
      .orderBy('number')
      .select('before_entity', 'after_entity', 'created_together');
    expect(JSON.parse(updated.before_entity)).toEqual(component('a'));
    expect(JSON.parse(updated.after_entity)).toEqual(component('a', 'changed'));
    expect(created.before_entity).toBeNull();
    expect(created.created_together).toBe(2);
    expect(JSON.parse(deleted.before_entity)).toEqual(component('b'));
    expect(deleted.after_entity).toBeNull();
  });

  it('moves on silently over differences that are no change', async () => {
    await watch('a');
    const before = component('a');
    const related = {
      ...before,
      relations: [
        ...before.relations!,
        { type: 'partOf', targetRef: 'system:default/shop' },
      ],
    };
    await show(knex, related);
    expect((await compareCatalog(knex)).recorded).toBe(0);
    await show(knex, { ...related, metadata: component('a', 'new').metadata });
    await compareCatalog(knex);
    const [change] = await knex('entity_events_changes');
    expect(JSON.parse(change.before_entity)).toEqual(related);
  });

  it('takes a move to another location for no change, or for an update', async () => {
    await watch('a', 'b');
    const moved = (name: string, description?: string) => {
      const entity = component(name, description);
      entity.metadata.uid = `new id of ${name}`;
      return entity;
    };
    await hide(knex, component('a'), component('b'));
    await startProcessing(knex, moved('a'));
    await startProcessing(knex, moved('b', 'changed'));
    expect((await compareCatalog(knex)).recorded).toBe(0);
    await show(knex, moved('a'), moved('b', 'changed'));
    await compareCatalog(knex);
    expect(await summaries()).toEqual(['component:default/b updated']);

    await hide(knex, moved('a'));
    await startProcessing(knex, component('a'));
    await knex('refresh_state')
      .where({ entity_ref: 'component:default/a' })
      .update({ errors: '[{"name":"InputError"}]' });
    await compareCatalog(knex);
    expect(await summaries()).toContain('component:default/a deleted');
  });

  it('rolls back whole when it fails after writing', async () => {
    await watch('a');
    await show(knex, component('a', 'changed'), component('b'));
    // The snapshot cannot be written: the changes before it must go as well.
    await knex.schema.alterTable('entity_events_seen', table =>
      table.renameColumn('entity', 'away'),
    );
    await expect(compareCatalog(knex)).rejects.toThrow();
    await knex.schema.alterTable('entity_events_seen', table =>
      table.renameColumn('away', 'entity'),
    );
    expect(await recorded()).toEqual([]);
    await compareCatalog(knex);
    expect(await summaries()).toEqual([
      'component:default/a updated',
      'component:default/b created',
    ]);
  });

  it('stops between batches when told to, and goes on with the rest', async () => {
    await watch('a');
    const names = Array.from({ length: 450 }, (_, i) => `many-${i}`);
    await show(knex, ...names.map(name => component(name)));
    const stop = new AbortController();
    knex.on('query-response', (_response, query) => {
      if (query.sql.startsWith('insert into') && !stop.signal.aborted) {
        stop.abort();
      }
    });
    expect((await compareCatalog(knex, stop.signal)).recorded).toBe(200);
    expect((await compareCatalog(knex)).recorded).toBe(250);
    const refs = (await recorded()).map(change => change.entity_ref);
    expect(new Set(refs).size).toBe(450);
    expect((await recorded())[0].created_together).toBe(200);
    expect((await recorded())[449].created_together).toBe(250);
  });

  it('finds each change once when several compare at the same time, and a reader misses none', async () => {
    await watch('a');
    const request = { subscription: 'mail', limit: 100, leaseSeconds: 60 };
    const read: string[] = [];
    const takeOver = async () => {
      const { lease, changes } = await readChanges(knex, request);
      read.push(...changes.map(({ after }) => after!.metadata.description!));
      if (lease) {
        await acknowledgeChanges(knex, { subscription: 'mail', lease });
      }
    };
    await takeOver();

    const rounds = Array.from({ length: 10 }, (_, round) => `round ${round}`);
    for (const round of rounds) {
      await show(knex, component('a', round));
      const [first, second, third] = await Promise.all([
        compareCatalog(knex),
        compareCatalog(knex),
        compareCatalog(knex),
        takeOver(),
      ]);
      expect(first.recorded + second.recorded + third.recorded).toBe(1);
    }
    await takeOver();
    expect(read).toEqual(rounds);
  });
});
