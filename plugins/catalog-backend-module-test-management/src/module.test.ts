import { once } from 'node:events';
import path from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import catalogModuleTestManagement from './index';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
type Knex = Awaited<ReturnType<typeof databases.init>>;

class Catalog {
  #connection?: EntityProviderConnection;
  #backend?: TestBackend;
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** A backend with the real catalog and the module under test. */
  static async start(config: JsonObject): Promise<Catalog> {
    const catalog = new Catalog(await databases.init('SQLITE_3'));
    catalog.#backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleTestManagement,
        catalog.#provider(),
        mockServices.database.factory({ knex: catalog.#knex }),
        mockServices.rootConfig.factory({ data: { catalog: config } }),
      ],
    });
    return catalog;
  }

  async replaceAll(entities: Entity[]): Promise<void> {
    await this.#connection?.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({ entity })),
    });
  }

  async all(): Promise<AlphaEntity[]> {
    const port = this.#backend?.server.port();
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities`,
    );
    return response.json();
  }

  /** Looks again each time the catalog has written an entity, until `found`. */
  async until(
    found: (entities: AlphaEntity[]) => boolean,
  ): Promise<AlphaEntity[]> {
    for (;;) {
      const written = this.#nextWrite();
      const entities = await this.all();
      if (found(entities)) {
        return entities;
      }
      await written;
    }
  }

  async stop(): Promise<void> {
    await this.#backend?.stop();
  }

  async #nextWrite(): Promise<void> {
    let sql = '';
    while (!/insert into .final_entities/.test(sql)) {
      const [, query] = await once(this.#knex, 'query-response');
      sql = query.sql;
    }
  }

  #provider() {
    return createBackendModule({
      pluginId: 'catalog',
      moduleId: 'test-provider',
      register: reg => {
        reg.registerInit({
          deps: { processing: catalogProcessingExtensionPoint },
          init: async ({ processing }) => {
            processing.addEntityProvider({
              getProviderName: () => 'test',
              connect: async connection => {
                this.#connection = connection;
              },
            });
          },
        });
      },
    });
  }
}

const entity = (kind: string, name: string, spec: JsonObject): Entity => ({
  apiVersion: 'mailroom.dev/v1alpha1',
  kind,
  metadata: {
    name,
    annotations: {
      [ANNOTATION_LOCATION]: 'test:here',
      [ANNOTATION_ORIGIN_LOCATION]: 'test:here',
    },
  },
  spec: {
    type: 'functional',
    priority: 'high',
    status: 'Draft',
    owner: 'team-checkout',
    ...spec,
  },
});

const named = (entities: AlphaEntity[], name: string) =>
  entities.find(({ metadata }) => metadata.name === name);

describe('catalogModuleTestManagement', () => {
  let catalog: Catalog;

  afterEach(async () => {
    await catalog.stop();
  });

  it('takes in both kinds, relates them, and says which field is wrong', async () => {
    catalog = await Catalog.start({});
    const requirement = entity('Requirement', 'req-12', {});
    await catalog.replaceAll([
      requirement,
      entity('TestCase', 'tc-104', { verifies: ['req-12'] }),
    ]);
    const entities = await catalog.until(seen =>
      ['tc-104', 'req-12'].every(
        name => named(seen, name)?.relations?.length === 2,
      ),
    );
    expect(named(entities, 'tc-104')?.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/team-checkout' },
      { type: 'verifies', targetRef: 'requirement:default/req-12' },
    ]);
    expect(named(entities, 'req-12')?.relations).toEqual([
      { type: 'ownedBy', targetRef: 'group:default/team-checkout' },
      { type: 'verifiedBy', targetRef: 'testcase:default/tc-104' },
    ]);

    await catalog.replaceAll([
      requirement,
      entity('TestCase', 'tc-104', { priority: 'urgent' }),
    ]);
    const broken = await catalog.until(
      seen => named(seen, 'tc-104')?.status?.items?.length === 1,
    );
    expect(named(broken, 'tc-104')?.status?.items?.[0]).toMatchObject({
      level: 'error',
      message: expect.stringContaining(
        'spec.priority must be one of critical, high, medium, low; found "urgent"',
      ),
    });
    // What was right before stays visible until the file is mended.
    expect(named(broken, 'tc-104')?.spec?.priority).toBe('high');
  });

  it('takes in the whole example product without an error', async () => {
    catalog = await Catalog.start({
      rules: [
        {
          allow: [
            ...['API', 'Component', 'Domain', 'Group', 'Location', 'System'],
            ...['Requirement', 'TestCase', 'User'],
          ],
        },
      ],
      locations: [
        {
          type: 'file',
          target: path.resolve(__dirname, '../../../examples/all.yaml'),
        },
      ],
    });
    const sizes = {
      ...{ API: 2, Component: 4, Domain: 1, Group: 2, System: 1, User: 6 },
      ...{ Requirement: 5, TestCase: 10 },
    };
    const entities = await catalog.until(seen =>
      Object.entries(sizes).every(
        ([kind, size]) => seen.filter(e => e.kind === kind).length === size,
      ),
    );
    expect(entities.flatMap(({ status }) => status?.items ?? [])).toEqual([]);

    const refs = entities.map(stringifyEntityRef);
    const relations = entities.flatMap(e => e.relations ?? []);
    expect(
      relations.filter(({ targetRef }) => !refs.includes(targetRef)),
    ).toEqual([]);
    const verified = relations
      .filter(({ type }) => type === 'verifies')
      .map(({ targetRef }) => targetRef);
    expect(
      refs.filter(
        ref => ref.startsWith('requirement:') && !verified.includes(ref),
      ),
    ).toEqual(['requirement:default/req-15']);
  });
});
