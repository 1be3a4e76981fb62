import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import {
  aFallbackServer,
  anOwnServer,
  serveSettings,
  settingsConfig,
} from '../__testUtils__/settings';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const password = 'right horse battery';
const otherKey = Buffer.alloc(32, 9).toString('base64');
const save = { version: 0, enabled: true, sender: 'own' };
const first = { ...save, own: anOwnServer({ password }) };

describe.each(databases.eachSupportedId())('settingsRoutes, %p', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });
  afterEach(async () => {
    await knex.destroy();
  });

  it('shows what is in force before anybody saved', async () => {
    const smtp = { host: 'smtp.default.example', from: 'p@default.example' };
    const config = settingsConfig({ smtp: { ...smtp, password: 'secret' } });
    const { api } = serveSettings(knex, { config });
    const { body } = await api.get('/settings').expect(200);
    expect(body).toEqual({
      version: 0,
      enabled: true,
      sender: 'default',
      defaultServer: {
        state: 'invalid',
        host: 'smtp.default.example',
        fromEmail: 'p@default.example',
        problems: [expect.stringContaining('mail.smtp.username')],
      },
      passwordSet: false,
      fallbackPasswordSet: false,
      oauth: withoutOAuth.redirect(),
      sealing: { configured: true },
      warnings: [],
      waiting: 3,
    });
  });

  it('saves, and shows everything but the password', async () => {
    const { api, onSaved, finish } = serveSettings(knex);
    const saved = await api.put('/settings').send(first).expect(200);
    expect(saved.body).toMatchObject({
      version: 1,
      sender: 'own',
      own: { ...anOwnServer(), authentication: 'basic', advanced: {} },
      passwordSet: true,
      passwordChangedAt: expect.stringMatching(/Z$/),
      changedBy: 'user:default/mock',
      changedAt: expect.stringMatching(/Z$/),
      undo: {
        changes: [
          'Sender: default server → own server',
          'Own server: added',
          'Password: added',
        ],
      },
    });
    expect(onSaved).toHaveBeenCalledTimes(1);
    expect(finish.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        version: 1,
        server: 'smtp.harbour.example:587',
        changes: saved.body.undo.changes,
      }),
    });
    expect((await api.get('/settings')).body).toEqual(saved.body);
  });

  it('keeps the own server and its password for later while the default server sends', async () => {
    const { api, source } = serveSettings(knex);
    await api.put('/settings').send(first).expect(200);
    const back = { version: 1, enabled: true, sender: 'default' };
    const { body } = await api.put('/settings').send(back).expect(200);
    expect(body).toMatchObject({ sender: 'default', passwordSet: true });
    expect(await source.current()).toEqual({ state: 'not-configured' });
    const again = { version: 2, enabled: true, sender: 'own' };
    await api.put('/settings').send(again).expect(200);
    expect(await source.current()).toMatchObject({
      server: { host: 'smtp.harbour.example', auth: { password } },
    });
    const off = { version: 3, enabled: false, sender: 'own' };
    await api.put('/settings').send(off).expect(200);
    expect(await source.current()).toEqual({ state: 'off' });
  });

  it('refuses who read an older version, also of two at the same moment', async () => {
    const { api } = serveSettings(knex);
    const replies = await Promise.all(
      ['a', 'b'].map(name =>
        api
          .put('/settings')
          .send({ ...first, own: anOwnServer({ password, fromName: name }) }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = await api.put('/settings').send(first).expect(409);
    expect(late.body.error.message).toMatch(
      /^user:default\/mock saved the mail settings meanwhile at 20.*Z\. Load/,
    );
    await api.post('/settings/undo').send({ version: 4 }).expect(409);
    expect((await api.get('/settings')).body.version).toBe(1);
  });

  it('takes back the last save with its password, once', async () => {
    const { api, source, finish } = serveSettings(knex);
    await api.put('/settings').send(first).expect(200);
    const before = await source.current();
    const other = anOwnServer({
      host: 'smtp.other.example',
      username: 'other@harbour.example',
      password: 'another',
      advanced: { maxConnections: 2, properties: { 'mail.smtp.auth': true } },
    });
    const { body } = await api
      .put('/settings')
      .send({ ...first, version: 1, own: other })
      .expect(200);
    expect(body.undo.changes).toEqual([
      'Host: smtp.harbour.example → smtp.other.example',
      'User name: portal@harbour.example → other@harbour.example',
      'Connections: not set → 2',
      'mail.smtp.auth: not set → true',
      'Password: replaced',
    ]);
    const undone = await api
      .post('/settings/undo')
      .send({ version: 2 })
      .expect(200);
    expect(undone.body).toMatchObject({
      version: 3,
      own: { host: 'smtp.harbour.example' },
      passwordSet: true,
    });
    expect(undone.body.undo).toBeUndefined();
    expect(finish.success).toHaveBeenCalledTimes(3);
    expect(finish.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        version: 3,
        server: 'smtp.harbour.example:587',
        changes: [
          'Host: smtp.other.example → smtp.harbour.example',
          'User name: other@harbour.example → portal@harbour.example',
          'Connections: 2 → not set',
          'mail.smtp.auth: true → not set',
          'Password: replaced',
        ],
      }),
    });
    expect(await source.current()).toEqual(before);
    const again = await api
      .post('/settings/undo')
      .send({ version: 3 })
      .expect(409);
    expect(again.body.error.message).toContain('only once');
  });

  it('discards what waits in the save that switches mail on, and in no other', async () => {
    await enqueueDrafts(knex, 2);
    const { api, finish } = serveSettings(knex);
    const discard = { ...first, waiting: 'discard' };
    const off = { ...discard, enabled: false };
    const refused = await api.put('/settings').send(off).expect(400);
    expect(refused.body.error.fields).toEqual([
      { path: 'waiting', message: expect.stringContaining('switches mail on') },
    ]);
    const states = () => knex('outbox_messages').pluck('state');
    await api
      .put('/settings')
      .send({ ...first, waiting: 'send' })
      .expect(200);
    expect(await states()).toEqual(['queued', 'queued']);
    await api
      .put('/settings')
      .send({ ...discard, version: 1 })
      .expect(400);
    await api
      .put('/settings')
      .send({ ...first, version: 1, enabled: false })
      .expect(200);
    await api.put('/settings').send(discard).expect(409);
    expect(await states()).toEqual(['queued', 'queued']);

    await api
      .put('/settings')
      .send({ ...discard, version: 2 })
      .expect(200);
    expect(await states()).toEqual(['cancelled', 'cancelled']);
    expect(finish.success).toHaveBeenLastCalledWith({
      meta: expect.objectContaining({
        changes: ['Mail: off → on', 'Password: replaced'],
        discarded: 2,
      }),
    });
  });

  it('discards with the very first configuration, though mail was on', async () => {
    await enqueueDrafts(knex, 1);
    const { api } = serveSettings(knex);
    const useless = { version: 0, enabled: true, sender: 'default' };
    await api
      .put('/settings')
      .send({ ...useless, waiting: 'discard' })
      .expect(400);
    await api
      .put('/settings')
      .send({ ...first, waiting: 'discard' })
      .expect(200);
    const [message] = await knex('outbox_messages').select();
    expect(message).toMatchObject({
      state: 'cancelled',
      reason: 'user:default/mock',
    });
  });

  it('switches nothing on and discards nothing when one of both fails', async () => {
    await enqueueDrafts(knex, 1);
    const { api } = serveSettings(knex, {
      async discardWaiting(transaction) {
        await transaction('outbox_messages').update({ state: 'cancelled' });
        throw new Error('The database is gone');
      },
    });
    await api
      .put('/settings')
      .send({ ...first, waiting: 'discard' })
      .expect(500);
    expect(await knex('outbox_messages').pluck('state')).toEqual(['queued']);
    expect((await api.get('/settings')).body.version).toBe(0);
  });

  it('goes off or back to the default server even when the own one cannot be used any more', async () => {
    await serveSettings(knex).api.put('/settings').send(first).expect(200);
    // The key is gone and the port not allowed any more.
    const { api, source } = serveSettings(knex, {
      config: settingsConfig({
        sealing: { keys: [{ id: 'other', key: otherKey }] },
        policy: { allowedPorts: [465] },
      }),
    });
    expect(await source.current()).toMatchObject({ state: 'invalid' });
    const { own } = (await api.get('/settings')).body;
    const keeps = { version: 1, enabled: false, sender: 'own', own };
    const changed = { ...own, fromName: 'Portal' };
    const refused = await api
      .put('/settings')
      .send({ ...keeps, own: changed })
      .expect(400);
    expect(refused.body.error.fields).toMatchObject([
      { path: 'own.port' },
      { path: 'own.password' },
    ]);
    await api.put('/settings').send(keeps).expect(200);
    expect(await source.current()).toEqual({ state: 'off' });

    await api
      .put('/settings')
      .send({ ...keeps, version: 2, enabled: true })
      .expect(400);
    await api
      .put('/settings')
      .send({ version: 2, enabled: true, sender: 'own' })
      .expect(400);
    await api.post('/settings/undo').send({ version: 2 }).expect(400);
    const { body } = await api
      .put('/settings')
      .send({ ...keeps, version: 2, enabled: true, sender: 'default' })
      .expect(200);
    expect(body).toMatchObject({ sender: 'default', passwordSet: true, own });
    await api.post('/settings/undo').send({ version: 3 }).expect(200);
    expect(await source.current()).toEqual({ state: 'off' });
  });

  it('takes back the very first save', async () => {
    const { api, source } = serveSettings(knex);
    await api.put('/settings').send(first).expect(200);
    const { body } = await api
      .post('/settings/undo')
      .send({ version: 1 })
      .expect(200);
    expect(body).toMatchObject({ sender: 'default', passwordSet: false });
    expect(body.own).toBeUndefined();
    expect(await source.current()).toEqual({ state: 'not-configured' });
  });

  it('keeps no more versions and passwords than it needs', async () => {
    const { api } = serveSettings(knex);
    for (let version = 0; version < 23; version += 1) {
      await api
        .put('/settings')
        .send({ ...first, version })
        .expect(200);
    }
    const rows = await knex('settings').orderBy('version');
    expect(rows.map(row => row.version)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 4),
    );
    const sealed = rows.filter(row => row.sealed_password !== null);
    expect(sealed.map(row => row.version)).toEqual([22, 23]);
  });

  it('says where app-config decides, and refuses what goes against it', async () => {
    const smtp = { enabled: false, host: 'h.example', from: 'p@h.example' };
    const config = settingsConfig({ sender: 'default', smtp });
    const { api, source } = serveSettings(knex, { config });
    const { body } = await api.get('/settings').expect(200);
    expect(body).toMatchObject({
      enabled: false,
      enabledLockedBy: 'mail.smtp.enabled',
      sender: 'default',
      senderLockedBy: 'mail.sender',
      defaultServer: { state: 'off' },
    });
    const refused = await api.put('/settings').send(first).expect(400);
    expect(refused.body.error.fields).toEqual([
      { path: 'enabled', message: expect.stringContaining('app-config') },
      { path: 'sender', message: expect.stringContaining('mail.sender') },
    ]);
    // What app-config decides is not written over, so that it is as before when the lock is taken away.
    const allowed = { ...first, enabled: false, sender: 'default' };
    await api.put('/settings').send(allowed).expect(200);
    expect(await source.current()).toEqual({ state: 'off' });
    const unlocked = serveSettings(knex);
    expect((await unlocked.api.get('/settings')).body.enabled).toBe(true);

    const own = serveSettings(knex, {
      config: settingsConfig({ sender: 'own' }),
    });
    expect(await own.source.current()).toMatchObject({ state: 'ready' });
    await own.api
      .put('/settings')
      .send({ ...first, version: 1, sender: 'default' })
      .expect(400);
  });

  it('names every fault at once, with the line to add when no key is there', async () => {
    const config = settingsConfig({ sealing: { keys: [] } });
    const { api } = serveSettings(knex, { config });
    const own = anOwnServer({
      port: 22,
      username: undefined,
      password,
      advanced: { properties: { 'mail.smtp.ssl.trust': '*' } },
    });
    const { body } = await api
      .put('/settings')
      .send({ ...save, own })
      .expect(400);
    const { fields } = body.error;
    expect(fields.map(({ path }: { path: string }) => path)).toEqual([
      'own.username',
      'own.port',
      'own.advanced.properties.mail.smtp.ssl.trust',
      'own.password',
    ]);
    expect(fields[3].message).toContain('mail.sealing.keys: [{');
    const { body: settings } = await api.get('/settings');
    expect(settings.sealing).toEqual({
      configured: false,
      advice: expect.stringContaining('openssl rand'),
    });
    const none = await api.put('/settings').send(save).expect(400);
    expect(none.body.error.fields).toEqual([
      { path: 'own', message: 'is needed when it is to send.' },
    ]);
  });

  it('names faults of meaning beside those of shape, each once', async () => {
    const { api } = serveSettings(knex);
    const paths = async (own: object) => {
      const { body } = await api
        .put('/settings')
        .send({ ...save, own })
        .expect(400);
      const { fields } = body.error;
      return fields.map(({ path }: { path: string }) => path).sort();
    };
    expect(
      await paths({
        ...anOwnServer({ port: 22, username: '' }),
        host: 'https://smtp.harbour.example',
        replyTo: 'nobody',
        colour: 'red',
        advanced: { ehloName: 'portal' },
      }),
    ).toEqual([
      'own.advanced.ehloName',
      'own.colour',
      'own.host',
      'own.port',
      'own.replyTo',
      'own.username',
    ]);
    expect(await paths({ ...anOwnServer(), fromEmail: 'nobody' })).toEqual([
      'own.fromEmail',
      'own.password',
    ]);
    expect(
      await paths({ ...anOwnServer({ password }), security: 'ssl' }),
    ).toEqual(['own.security']);
    expect(await paths({ password })).toEqual([
      'own.fromEmail',
      'own.host',
      'own.port',
      'own.security',
      'own.username',
    ]);
    await api.put('/settings').send('[]').type('json').expect(400);
    await api.put('/settings').send({ own: 'x' }).expect(400);
  });

  it('needs no key where nobody signs in, and forgets the password', async () => {
    const { api } = serveSettings(knex);
    await api.put('/settings').send(first).expect(200);
    const own = anOwnServer({ authentication: 'none', username: undefined });
    const { body } = await api
      .put('/settings')
      .send({ ...save, version: 1, own })
      .expect(200);
    expect(body.passwordSet).toBe(false);
    const back = await api
      .put('/settings')
      .send({ ...save, version: 2, own: anOwnServer() })
      .expect(400);
    expect(back.body.error.fields).toEqual([
      { path: 'own.password', message: 'is needed to sign in.' },
    ]);
  });

  it('shows the last test of exactly these values', async () => {
    const test = {
      outcome: 'passed' as const,
      testedAt: '2026-11-20T12:00:00.000Z',
    };
    const tested = new Set<string>();
    const { api, source } = serveSettings(knex, {
      lastTest: async fingerprint =>
        tested.has(fingerprint) ? test : undefined,
    });
    await api.put('/settings').send(first).expect(200);
    const settings = await source.current();
    tested.add('fingerprint' in settings ? settings.fingerprint : '');
    expect((await api.get('/settings')).body.test).toEqual(test);
    const { body } = await api
      .put('/settings')
      .send({ ...first, version: 1, own: anOwnServer({ password: 'new' }) })
      .expect(200);
    expect(body.test).toBeUndefined();
  });

  it('warns of what is about to fail', async () => {
    const { api } = serveSettings(knex);
    const own = anOwnServer({
      host: 'smtp.office365.com',
      username: 'portal@other.example',
      password,
    });
    await api
      .put('/settings')
      .send({ ...save, own })
      .expect(200);
    const day = 24 * 60 * 60 * 1000;
    await knex('settings').update({
      password_changed_at: knex.raw('changed_at - ?', [200 * day]),
    });
    const { body } = await api.get('/settings').expect(200);
    expect(body.warnings).toEqual([
      expect.stringContaining('December 2026'),
      expect.stringContaining('200 days'),
      expect.stringMatching(/harbour\.example.*other\.example/),
    ]);

    const fallback = aFallbackServer({ host: 'smtp.office365.com', password });
    await api
      .put('/settings')
      .send({ ...save, version: 1, own: undefined, fallback })
      .expect(200);
    await knex('settings').update({
      fallback_password_changed_at: knex.raw('changed_at - ?', [200 * day]),
    });
    const { body: further } = await api.get('/settings').expect(200);
    expect(further.warnings.slice(3)).toEqual([
      expect.stringMatching(/fall-back server .* December 2026/),
      expect.stringMatching(/fall-back server .* 200 days/),
    ]);
  });

  it('never lets a password out: not in a reply, the log, the audit log or a table', async () => {
    const { api, source, told } = serveSettings(knex);
    const replies = [
      await api.put('/settings').send(first),
      await api.put('/settings').send(first),
      await api.put('/settings').send({
        ...first,
        version: 1,
        own: anOwnServer({ password, host: 'a b' }),
      }),
      await api.put('/settings').send({
        ...first,
        version: 1,
        own: anOwnServer({ password: `${password}\r\nQUIT` }),
      }),
      await api.put('/settings').send({
        ...first,
        version: 1,
        own: anOwnServer({ password, username: 'x' }),
      }),
      await api.post('/settings/undo').send({ version: 2 }),
      await api.get('/settings'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([
      200, 409, 400, 400, 200, 200, 200,
    ]);
    expect(await source.current()).toMatchObject({
      server: { auth: { password } },
    });
    const tables = JSON.stringify(await knex('settings').select());
    const everything = replies.map(({ text }) => text).join() + told() + tables;
    expect(everything).toContain('smtp.harbour.example');
    expect(everything).not.toContain('horse');
    expect(everything).not.toContain(
      Buffer.from(password).toString('base64url'),
    );
  });
});
