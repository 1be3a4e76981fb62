import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { startSmtpServer } from '../__testUtils__';
import {
  countStates,
  settingsFor,
  TestedLoop,
} from '../__testUtils__/deliveryLoop';
import { enqueueDrafts, migrated } from '../__testUtils__/outbox';
import {
  aFallbackServer,
  anOwnServer,
  serveSettings,
  settingsConfig,
} from '../__testUtils__/settings';
import { FallbackServerDraft } from '@mailroom/backstage-plugin-mail-common';
import { fallbackOf } from './fallbackOf';
import { createSettingsSource } from './settingsSource';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const password = 'right horse battery';
const spare = 'spare donkey';
const otherKey = Buffer.alloc(32, 9).toString('base64');
const own = anOwnServer({ password });
const fallback = aFallbackServer({ password: spare });
const save = { version: 0, enabled: true, sender: 'own' };
const both = { ...save, own, fallback };
/** What a browser sends when nobody has typed a password. */
const kept = aFallbackServer();

describe.each(databases.eachSupportedId())(
  'the fall-back server of the page, %p',
  databaseId => {
    let knex: Knex;
    let served: ReturnType<typeof serveSettings>;

    beforeEach(async () => {
      knex = await migrated(await databases.init(databaseId));
      served = serveSettings(knex);
    });
    afterEach(async () => {
      await knex.destroy();
    });

    const put = (body: object, status = 200) =>
      served.api.put('/settings').send(body).expect(status);
    const undo = (version: number) =>
      served.api.post('/settings/undo').send({ version });
    const faults = async (body: object) =>
      (await put(body, 400)).body.error.fields;
    const paths = async (body: object) =>
      (await faults(body)).map(({ path }: { path: string }) => path);
    const inForce = async () => fallbackOf(await served.source.current());
    const fingerprint = async () => {
      const settings = await inForce();
      return 'fingerprint' in settings ? settings.fingerprint : settings.state;
    };

    it('stands in for either server from its sender, and tells nobody its password', async () => {
      const saved = await put(both);
      expect(saved.body).toMatchObject({
        fallback: { ...kept, authentication: 'basic', advanced: {} },
        fallbackPasswordSet: true,
        fallbackPasswordChangedAt: expect.stringMatching(/Z$/),
        undo: {
          changes: [
            'Sender: default server → own server',
            'Own server: added',
            'Password: added',
            'Fall-back server: off → on',
            'Fall-back server, Password: added',
          ],
        },
      });
      expect(saved.body.fallbackLockedBy).toBeUndefined();
      expect(saved.body.configuredFallback).toBeUndefined();
      expect(served.finish.success).toHaveBeenCalledWith({
        meta: expect.objectContaining({
          fallback: 'backup.harbour.example:587',
        }),
      });
      expect(await served.source.current()).toMatchObject({
        server: { host: 'smtp.harbour.example', auth: { password } },
      });
      expect(await inForce()).toMatchObject({
        state: 'ready',
        sender: { address: own.fromEmail },
        server: {
          ...{ host: fallback.host, loopbackAllowed: false },
          auth: { username: fallback.username, password: spare },
        },
      });
      const tables = JSON.stringify(await knex('settings').select());
      expect(saved.text + served.told() + tables).not.toContain('donkey');

      const smtp = { host: 'h.example', from: 'p@h.example' };
      served = serveSettings(knex, { config: settingsConfig({ smtp }) });
      await put({ version: 1, enabled: true, sender: 'default' });
      expect(await inForce()).toMatchObject({
        sender: { address: 'p@h.example' },
        server: { auth: { password: spare } },
      });
    });

    it('gives its password to no other destination, and to no other server', async () => {
      await put(both);
      const message =
        'Enter the password again: it was stored for backup@harbour.example at backup.harbour.example:587.';
      const others: Partial<FallbackServerDraft>[] = [
        { host: 'smtp.evil.example' },
        { port: 465 },
        { username: 'portal@harbour.example' },
        { advanced: { serverName: 'smtp.evil.example' } },
      ];
      for (const changes of others) {
        expect(
          await faults({
            ...{ ...save, version: 1, fallback: { ...kept, ...changes } },
          }),
        ).toEqual([{ path: 'fallback.password', message }]);
      }
      // Not that of the own server either, though it is for the same destination.
      const { username } = own;
      await put({
        ...{ ...save, version: 1 },
        fallback: { ...fallback, host: own.host, username },
      });
      const { sealed_password } = (
        await knex('settings').orderBy('version', 'desc')
      )[0];
      await knex('settings').update({
        fallback_sealed_password: sealed_password,
      });
      expect(await inForce()).toMatchObject({
        state: 'invalid',
        problems: [expect.stringMatching(/^fallback\.password .*opened/)],
      });
      expect(await served.source.current()).toMatchObject({ state: 'ready' });
    });

    it('is kept with its password while it is switched off, and forgets one that nobody uses', async () => {
      await put({ ...save, own, fallback: { enabled: false } });
      expect((await served.api.get('/settings')).body.fallback).toBeUndefined();
      await put({ ...both, version: 1 });
      const off = { ...save, version: 2, fallback: { enabled: false } };
      expect((await put(off)).body).toMatchObject({
        fallback: { enabled: false, host: fallback.host },
        fallbackPasswordSet: true,
        undo: { changes: ['Fall-back server: on → off'] },
      });
      expect(await inForce()).toEqual({ state: 'not-configured' });
      await put({ ...save, version: 3, fallback: kept });
      expect(await inForce()).toMatchObject({
        server: { auth: { password: spare } },
      });
      const open = aFallbackServer({
        ...{ authentication: 'none', username: undefined },
      });
      const { body } = await put({ ...save, version: 4, fallback: open });
      expect(body).toMatchObject({
        fallbackPasswordSet: false,
        undo: {
          changes: [
            'Fall-back server, Authentication: basic → none',
            'Fall-back server, User name: backup@harbour.example → not set',
            'Fall-back server, Password: removed',
          ],
        },
      });
      expect(body.fallbackPasswordChangedAt).toBeUndefined();
    });

    it('is refused with every fault of both servers at once, and nothing is saved', async () => {
      const config = settingsConfig({
        policy: { allowedHosts: ['*.example'] },
      });
      served = serveSettings(knex, { config });
      const wrong = {
        ...{ enabled: true, host: 'localhost', port: 22, security: 'none' },
        ...{ username: 'u', password: 'a\nb' },
        advanced: { serverName: 'a_b*', certificateAuthority: 'none' },
      };
      const body = {
        ...{ ...save, fallback: wrong },
        own: anOwnServer({ password, port: 22 }),
      };
      expect(await paths(body)).toEqual([
        'own.port',
        'fallback.security',
        'fallback.advanced.serverName',
        'fallback.advanced.certificateAuthority',
        'fallback.host',
        'fallback.port',
        'fallback.password',
      ]);
      // Faults of shape hide none of meaning.
      expect(
        (
          await paths({
            ...body,
            fallback: {
              ...{ ...wrong, authentication: 'oauth', colour: 'red' },
              advanced: { ehloName: 'portal.example.com' },
            },
          })
        ).sort(),
      ).toEqual([
        'fallback.advanced.ehloName',
        'fallback.authentication',
        'fallback.colour',
        'fallback.host',
        'fallback.port',
        'own.port',
      ]);
      expect(await paths({ ...both, fallback: {} })).toContain(
        'fallback.enabled',
      );
      const unsealed = settingsConfig({ sealing: { keys: [] } });
      served = serveSettings(knex, { config: unsealed });
      expect(await paths(both)).toEqual(['own.password', 'fallback.password']);
      expect((await served.api.get('/settings')).body.version).toBe(0);
      expect(await knex('settings').select()).toEqual([]);
    });

    it('is what app-config says as long as that says anything', async () => {
      await put(both);
      const config = settingsConfig({
        fallback: { host: 'configured.example' },
      });
      served = serveSettings(knex, { config });
      const { body } = await served.api.get('/settings').expect(200);
      expect(body).toMatchObject({
        fallbackLockedBy: 'mail.fallback',
        configuredFallback: { state: 'ready', host: 'configured.example' },
        fallback: { enabled: true, host: fallback.host },
      });
      expect(await inForce()).toMatchObject({
        server: { host: 'configured.example' },
      });
      for (const asked of [kept, { enabled: false }]) {
        expect(await faults({ ...save, version: 1, fallback: asked })).toEqual([
          {
            path: 'fallback.enabled',
            message: 'is decided by mail.fallback in app-config.',
          },
        ]);
      }
      await put({ ...save, version: 1 });

      const none = settingsConfig({ fallback: { enabled: false } });
      served = serveSettings(knex, { config: none });
      expect((await served.api.get('/settings')).body.fallbackLockedBy).toBe(
        'mail.fallback',
      );
      expect(await inForce()).toEqual({ state: 'not-configured' });
      served = serveSettings(knex, {
        config: settingsConfig({ fallback: {} }),
      });
      expect(await inForce()).toMatchObject({
        server: { host: fallback.host, auth: { password: spare } },
      });
    });

    it('comes back with its password by an undo, and is not overwritten by who was later', async () => {
      await put(both);
      const before = await served.source.current();
      const other = { ...fallback, port: 465, password: 'another' };
      const { body } = await put({ ...save, version: 1, fallback: other });
      expect(body.undo.changes).toEqual([
        'Fall-back server, Port: 587 → 465',
        'Fall-back server, Password: replaced',
      ]);
      await put({ ...save, version: 1, fallback: kept }, 409);
      await undo(2).expect(200);
      expect(await served.source.current()).toEqual(before);

      await put({ ...save, version: 3, fallback: { enabled: false } });
      await put({ ...save, version: 4 });
      const rows = await knex('settings').orderBy('version');
      expect(rows.map(row => row.fallback_sealed_password !== null)).toEqual([
        ...[false, false, false, true, true],
      ]);
      // What the policy no longer allows does not come back.
      await put({ ...save, version: 5, fallback: kept });
      await put({ ...save, version: 6, fallback: { enabled: false } });
      served = serveSettings(knex, {
        config: settingsConfig({ policy: { allowedHosts: [own.host] } }),
      });
      const refused = await undo(7).expect(400);
      expect(refused.body.error.fields).toMatchObject([
        { path: 'fallback.host' },
      ]);
    });

    it('is another server when anything of it or the sender changes, and else the same', async () => {
      await put(both);
      const first = await fingerprint();
      const saves: [object, 'same' | 'another'][] = [
        [{ fallback: kept }, 'same'],
        [{ fallback: { ...fallback, preset: 'own' } }, 'same'],
        [{ own: anOwnServer({ advanced: { maxConnections: 2 } }) }, 'same'],
        [{ fallback: { ...kept, advanced: { messagesPerDay: 9 } } }, 'another'],
        [{ fallback: { ...kept, password: 'new' } }, 'another'],
        [{ fallback }, 'same'],
        [{ own: anOwnServer({ fromName: 'Portal' }) }, 'another'],
      ];
      for (const [index, [changes, expected]] of saves.entries()) {
        await put({ ...save, version: index + 1, ...changes });
        const now = await fingerprint();
        expect(now === first ? 'same' : 'another').toBe(expected);
      }
    });

    it('takes nothing from the first when it cannot be used any more, nor stands in the way of switching mail off', async () => {
      await put({ ...both, fallback: { ...fallback, port: 465 } });
      served = serveSettings(knex, {
        config: settingsConfig({ policy: { allowedPorts: [587] } }),
      });
      expect(await inForce()).toMatchObject({
        state: 'invalid',
        problems: [expect.stringMatching(/^fallback\.port is not allowed/)],
      });
      expect(await served.source.current()).toMatchObject({ state: 'ready' });
      const { fallback: stored } = (await served.api.get('/settings')).body;
      expect(await paths({ ...save, version: 1, fallback: stored })).toEqual([
        'fallback.port',
      ]);
      await put({ ...save, version: 1, enabled: false, fallback: stored });
      await put({ ...save, version: 2 });
      const key = { id: 'other', key: otherKey };
      served = serveSettings(knex, {
        config: settingsConfig({ sealing: { keys: [key] } }),
      });
      expect(await served.source.current()).toMatchObject({ state: 'invalid' });
    });

    it('takes over what waits as soon as it is saved, also in place of another one, and loses nothing', async () => {
      const [a, b, c] = [
        await startSmtpServer(),
        await startSmtpServer(),
        await startSmtpServer(),
      ];
      const config = settingsConfig({
        policy: {
          allowLoopback: true,
          allowedPorts: [a.port, b.port, c.port],
        },
      });
      served = serveSettings(knex, { config });
      const over = ({ port }: { port: number }) => ({
        ...{ host: '127.0.0.1', port, username: undefined },
        ...({ security: 'none', authentication: 'none' } as const),
      });
      await put({ ...save, own: anOwnServer(over(a)) });
      const tested = new TestedLoop(knex, settingsFor(a), {
        settings: createSettingsSource({
          ...served.parts,
          logger: mockServices.logger.mock(),
        }),
      });
      tested.loop.start();
      a.replies.MAIL = '530 5.7.57 Client was not authenticated';
      await enqueueDrafts(knex, 5);
      tested.loop.wake();
      await tested.until(async () => (await countStates(knex)).held === 5);

      await put({
        ...{ ...save, version: 1, fallback: aFallbackServer(over(b)) },
      });
      await b.waitForMessage(5);
      await tested.until(async () => (await countStates(knex)).accepted === 5);

      const others = put({
        ...{ ...save, version: 2, fallback: aFallbackServer(over(c)) },
      });
      await enqueueDrafts(knex, 50);
      tested.loop.wake();
      await others;
      await enqueueDrafts(knex, 50);
      tested.loop.wake();
      await tested.until(
        async () => (await countStates(knex)).accepted === 105,
      );
      expect(a.messages).toHaveLength(0);
      expect(b.messages.length + c.messages.length).toBe(105);
      expect(c.messages.length).toBeGreaterThanOrEqual(50);

      await put({ ...save, version: 3, fallback: { enabled: false } });
      await enqueueDrafts(knex, 3);
      tested.loop.wake();
      await tested.until(async () => (await countStates(knex)).held === 3);
      await tested.loop.stop();
      await Promise.all([a.stop(), b.stop(), c.stop()]);
    });
  },
);
