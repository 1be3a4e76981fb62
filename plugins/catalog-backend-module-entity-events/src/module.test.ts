import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  ENTITY_EVENTS_TOPIC,
  EntityChange,
  EntityEventsService,
  entityEventsServiceRef,
} from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalogModuleEntityEvents } from './module';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const component = (name: string, spec = 'owner: team-a', description = name) =>
  [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    `metadata: { name: ${name}, description: ${description} }`,
    `spec: { type: service, lifecycle: production, ${spec} }`,
  ].join('\n');

/** A signal that cannot be missed: ask for the next one, look, then wait. */
class Bell {
  #ring = () => {};
  next(): Promise<void> {
    return new Promise(resolve => {
      this.#ring = resolve;
    });
  }
  ring() {
    this.#ring();
  }
}

/** Reads as another plugin does, woken by the event. */
class Reader {
  readonly wakened = new Bell();
  #events?: EntityEventsService;
  #unread: EntityChange[] = [];

  feature() {
    return createBackendPlugin({
      pluginId: 'reader',
      register: env =>
        env.registerInit({
          deps: { entityEvents: entityEventsServiceRef },
          init: async ({ entityEvents }) => {
            this.#events = entityEvents;
          },
        }),
    });
  }

  async read(): Promise<EntityChange[]> {
    const options = { subscription: 'reader' };
    const { lease, changes } = await this.#events!.read(options);
    if (lease) {
      await this.#events!.acknowledge({ ...options, lease });
    }
    return changes;
  }

  /** The next change of an entity, whatever else changes on the way. */
  async next(entityRef: string | RegExp): Promise<EntityChange> {
    for (;;) {
      const wakened = this.wakened.next();
      this.#unread.push(...(await this.read()));
      const index = this.#unread.findIndex(change =>
        change.entityRef.match(entityRef),
      );
      if (index >= 0) {
        return this.#unread.splice(0, index + 1)[index];
      }
      await wakened;
    }
  }
}

describe.each(databases.eachSupportedId())(
  'catalogModuleEntityEvents, %p',
  id => {
    let knex: Knex;
    let folder: string;

    beforeEach(async () => {
      knex = await databases.init(id);
      folder = await mkdtemp(path.join(tmpdir(), 'catalog-'));
    });

    afterEach(async () => rm(folder, { recursive: true }));

    /** At one stroke: the catalog may read at any time, and half a file would have orphans. */
    async function write(...documents: string[]) {
      const written = path.join(folder, 'written.yaml');
      await writeFile(written, documents.join('\n---\n'));
      await rename(written, path.join(folder, 'catalog.yaml'));
    }

    async function start(reader: Reader) {
      const watching = new Bell();
      const watched = watching.next();
      const lines: string[] = [];
      const logger = mockServices.logger.mock({
        info: message => {
          lines.push(message);
          if (message === 'Watching the catalog for changes') {
            watching.ring();
          }
        },
      });
      logger.child.mockReturnValue(logger);
      const catalog: { removeByUid?: (uid: string) => Promise<void> } = {};
      const backend = await startTestBackend({
        features: [
          catalogPlugin,
          catalogModuleEntityEvents,
          reader.feature(),
          createBackendModule({
            pluginId: 'catalog',
            moduleId: 'test',
            register: env =>
              env.registerInit({
                deps: {
                  auth: coreServices.auth,
                  events: eventsServiceRef,
                  service: catalogServiceRef,
                },
                init: async ({ auth, events, service }) => {
                  await events.subscribe({
                    id: 'test',
                    topics: [ENTITY_EVENTS_TOPIC],
                    onEvent: async () => reader.wakened.ring(),
                  });
                  catalog.removeByUid = async uid =>
                    service.removeEntityByUid(uid, {
                      credentials: await auth.getOwnServiceCredentials(),
                    });
                },
              }),
          }),
          logger.factory,
          mockServices.database.factory({ knex, migrations: { skip: false } }),
          schedulerServiceFactory,
          mockServices.rootConfig.factory({
            data: {
              catalog: {
                entityEvents: { frequency: { milliseconds: 200 } },
                locations: [
                  { type: 'file', target: path.join(folder, 'catalog.yaml') },
                ],
                orphanStrategy: 'keep',
                processingInterval: { seconds: 1 },
                stitchingStrategy: {
                  pollingInterval: { milliseconds: 100 },
                  stitchTimeout: { seconds: 10 },
                },
              },
            },
          }),
        ],
      });
      await watched;
      return { backend, catalog, lines };
    }

    it('tells what happens to the files of a catalog', async () => {
      await write(component('a'), component('b'));
      const reader = new Reader();
      const { backend, catalog, lines } = await start(reader);
      expect(await reader.read()).toEqual([]);
      expect(await knex('entity_events_changes')).toEqual([]);

      await write(component('a'), component('b'), component('c'));
      expect(await reader.next(/:default\/c$/)).toMatchObject({
        kinds: ['created'],
        after: { metadata: { name: 'c' } },
        createdTogether: 1,
      });

      await write(component('a', 'owner: team-a', 'better'), component('b'));
      expect(await reader.next(/:default\/a$/)).toMatchObject({
        kinds: ['updated'],
        before: { metadata: { description: 'a' } },
        after: { metadata: { description: 'better' } },
      });
      const orphaned = await reader.next(/:default\/c$/);
      expect(orphaned.kinds).toEqual(['orphaned']);
      await catalog.removeByUid!(orphaned.after!.metadata.uid!);
      expect(await reader.next(/:default\/c$/)).toMatchObject({
        kinds: ['deleted'],
        before: { metadata: { name: 'c' } },
      });

      await write(component('a'), component('b', 'owner: team-b'));
      expect(await reader.next(/:default\/b$/)).toMatchObject({
        kinds: ['updated', 'owner-changed'],
      });

      expect(
        lines.filter(line => line === 'Watching the catalog for changes'),
      ).toHaveLength(1);
      await backend.stop();
    });

    it('tells of an entity, and of a file, that cannot be processed', async () => {
      await write(component('a'), component('b'));
      const reader = new Reader();
      const { backend } = await start(reader);
      expect(await reader.read()).toEqual([]);

      await write(component('a', 'owner: [1]'), component('b'));
      expect(await reader.next(/:default\/a$/)).toMatchObject({
        kinds: ['processing-failed'],
        after: {
          spec: { owner: 'team-a' },
          status: { items: [{ level: 'error' }] },
        },
      });
      await write(component('a'), component('b'));
      expect((await reader.next(/:default\/a$/)).kinds).toEqual([
        'processing-recovered',
      ]);

      await write(component('a'), 'kind: [Component', component('b'));
      expect((await reader.next(/^location:/)).kinds).toEqual([
        'processing-failed',
      ]);
      await write(component('a'), component('b', 'owner: team-b'));
      const recovered = await reader.next(/^location:/);
      expect(recovered.kinds).toEqual(['processing-recovered']);
      await backend.stop();
    });

    it('finds at the next start what changed in between, without a new baseline', async () => {
      await write(component('a'));
      const reader = new Reader();
      const first = await start(reader);
      expect(await reader.read()).toEqual([]);
      await first.backend.stop();

      await write(component('a', 'owner: team-b'), component('new'));
      const second = await start(reader);
      const changes = [
        await reader.next(/:default\//),
        await reader.next(/:default\//),
      ];
      expect(
        changes.map(({ entityRef, kinds }) => [entityRef, ...kinds]).sort(),
      ).toEqual([
        ['component:default/a', 'updated', 'owner-changed'],
        ['component:default/new', 'created'],
      ]);
      await second.backend.stop();
    });
  },
);
