import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import request from 'supertest';
import { migrated } from '../__testUtils__/migrated';
import { createRouter } from '../http';
import { createSealing } from '../sealing';
import {
  findOptOuts,
  preferenceEndpoints,
  refuseBrokenLinks,
  UNSUBSCRIBE_PATH,
  unsubscribeEndpoints,
  UnsubscribeLinks,
} from '.';

const rules: Rule[] = [
  {
    id: 'test-case-updated',
    sentence: 'When a test case is updated, its owners are told',
    enabled: true,
    decidedBy: 'default',
  },
  {
    id: 'owner-changed',
    sentence: 'When <anything> gets another owner, the owners are told',
    enabled: true,
    decidedBy: 'default',
  },
  {
    id: 'entity-created',
    sentence: 'When anything else is created, its owners are told',
    enabled: false,
    decidedBy: 'default',
  },
];

const sealing = createSealing([
  { id: 'test', key: Buffer.alloc(32, 7).toString('base64') },
]);
const links = new UnsubscribeLinks({ sealing, baseUrl: '/api/mail' });
const grant = {
  recipientRefs: ['user:default/mara', 'group:default/shop'],
  address: 'mara.lindqvist@harbour.example',
  ruleIds: ['test-case-updated', 'owner-changed', 'gone-since'],
};

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

async function start(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await migrated(knex);
  const options = {
    knex,
    links,
    rules: { list: async () => rules },
    preferencesUrl: 'https://portal.example/settings/mail',
  };
  const { server } = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'mail',
        register: env =>
          env.registerInit({
            deps: {
              auditor: coreServices.auditor,
              auth: coreServices.auth,
              httpAuth: coreServices.httpAuth,
              httpRouter: coreServices.httpRouter,
              permissions: coreServices.permissions,
            },
            async init({ auth, httpRouter, ...services }) {
              httpRouter.addAuthPolicy({
                path: UNSUBSCRIBE_PATH,
                allow: 'unauthenticated',
              });
              httpRouter.use(refuseBrokenLinks(options));
              httpRouter.use(
                createRouter(
                  [
                    ...preferenceEndpoints({ ...options, auth }),
                    ...unsubscribeEndpoints(options),
                  ],
                  services,
                ),
              );
            },
          }),
      }),
    ],
  });
  return { knex, server };
}

async function optedOut(knex: Knex) {
  const optOuts = await findOptOuts(knex, [...grant.recipientRefs]);
  return grant.recipientRefs.flatMap(ref =>
    rules.filter(rule => optOuts.has(ref, rule.id)).map(({ id }) => [ref, id]),
  );
}

describe.each(databases.eachSupportedId())('preferences, %p', databaseId => {
  it('lets a person choose among the rules that are on, for nobody else', async () => {
    const { knex, server } = await start(databaseId);
    const asMara = mockCredentials.user.header('user:default/Mara');
    const path = '/api/mail/preferences';

    const first = await request(server).get(path).set('authorization', asMara);
    expect(first.body.items).toEqual([
      { ruleId: rules[0].id, sentence: rules[0].sentence, enabled: true },
      { ruleId: rules[1].id, sentence: rules[1].sentence, enabled: true },
    ]);

    const change = (items: object[]) =>
      request(server).put(path).set('authorization', asMara).send({ items });
    const stopped = await change([
      { ruleId: 'test-case-updated', enabled: true },
      { ruleId: 'test-case-updated', enabled: false },
    ]);
    expect(stopped.status).toBe(200);
    expect(stopped.body.items[0].enabled).toBe(false);
    expect(stopped.body.items[1].enabled).toBe(true);
    expect(await optedOut(knex)).toEqual([
      ['user:default/mara', 'test-case-updated'],
    ]);

    await change([{ ruleId: 'test-case-updated', enabled: true }]);
    expect(await optedOut(knex)).toEqual([]);

    const unknown = await change([
      { ruleId: 'owner-changed', enabled: false },
      { ruleId: 'nonsense', enabled: false },
    ]);
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toContain("'nonsense'");
    expect(await optedOut(knex)).toEqual([]);

    const service = await request(server)
      .get(path)
      .set('authorization', mockCredentials.service.header());
    expect(service.status).toBe(403);
  });

  it('shows the page of a link without changing anything, and acts on the button', async () => {
    const { knex, server } = await start(databaseId);
    const url = (await links.linkFor(grant))!;
    const asNobody = mockCredentials.none.header();
    const open = () => request(server).get(url).set('authorization', asNobody);
    const press = (action: string) =>
      request(server)
        .post(url)
        .set('authorization', asNobody)
        .type('form')
        .send({ action });

    const asked = await open();
    expect(asked.status).toBe(200);
    expect(asked.type).toBe('text/html');
    expect(asked.text).toContain('Stop these mails?');
    expect(asked.text).toContain('m•••@harbour.example');
    expect(asked.text).not.toContain('mara');
    expect(asked.text).toContain(rules[0].sentence);
    expect(asked.text).toContain('When &lt;anything&gt; gets');
    expect(asked.text).toContain('default-src &#39;none&#39;');
    expect(asked.text.match(/<button/g)).toHaveLength(1);
    expect(await optedOut(knex)).toEqual([]);

    const stopped = await press('stop');
    expect(stopped.status).toBe(200);
    expect(stopped.text).toContain('You will not get these mails any more');
    expect(stopped.text).toMatch(/value="resume"[^]*Undo/);
    expect(await optedOut(knex)).toHaveLength(4);
    expect((await open()).text).toContain('stopped already');
    expect(await optedOut(knex)).toHaveLength(4);

    const resumed = await press('resume');
    expect(resumed.text).toContain('You will get these mails again');
    expect(await optedOut(knex)).toEqual([]);
  });

  it('stops at one click of a mail reader, however it sends its form', async () => {
    const { knex, server } = await start(databaseId);
    const url = (await links.linkFor(grant))!;

    const encoded = await request(server)
      .post(url)
      .type('form')
      .send('List-Unsubscribe=One-Click');
    expect(encoded.status).toBe(200);
    expect(await optedOut(knex)).toHaveLength(4);

    await request(server).post(url).type('form').send({ action: 'resume' });
    expect(await optedOut(knex)).toEqual([]);

    const multipart = await request(server)
      .post(url)
      .field('List-Unsubscribe', 'One-Click');
    expect(multipart.status).toBe(200);
    expect(await optedOut(knex)).toHaveLength(4);
  });

  it('answers a link that is not ours with a page that says what to do', async () => {
    const { knex, server } = await start(databaseId);
    const url = (await links.linkFor(grant))!;
    const otherPurpose = await sealing.sign(grant, 'arrival');
    const onlyGoneRules = await links.linkFor({ ...grant, ruleIds: ['gone'] });
    for (const broken of [
      `${url.slice(0, -4)}AAAA`,
      url.slice(0, 60),
      `/api/mail/unsubscribe?token=${otherPurpose}`,
      onlyGoneRules!,
      '/api/mail/unsubscribe',
    ]) {
      const shown = await request(server).get(broken);
      expect([shown.status, shown.type]).toEqual([400, 'text/html']);
      expect(shown.text).toContain('This link does not work');
      expect(shown.text).toContain('ask an administrator');
      const posted = await request(server).post(broken);
      expect([posted.status, posted.type]).toEqual([400, 'text/html']);
    }
    expect(await knex('preferences').select()).toEqual([]);
  });
});

describe('UnsubscribeLinks', () => {
  it('makes no link without a key, and opens none', async () => {
    const keyless = new UnsubscribeLinks({
      sealing: createSealing([]),
      baseUrl: '/api/mail',
    });
    expect(await keyless.linkFor(grant)).toBeUndefined();
    expect(await keyless.read('a.b.c')).toBeUndefined();
  });
});
