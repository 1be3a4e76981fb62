import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express, { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { migrated } from '../../__testUtils__/outbox';
import { createRouter } from '../../http';
import { startRun } from '../startRun';
import {
  arrivalPath,
  arrivalRoutes,
  createArrivalProof,
  noteSent,
  openArrivalRoutes,
  readableCode,
  storeProof,
} from '.';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const ada = 'user:default/ada';
const eve = 'user:default/eve';

describe.each(databases.eachSupportedId())('arrival, %p', databaseId => {
  let knex: Knex;
  let portal: Express;

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    const auth = mockServices.auth();
    const permissions = mockServices.permissions({
      result: AuthorizeResult.ALLOW,
    });
    portal = express()
      .use(
        createRouter(
          [...arrivalRoutes({ knex, auth }), ...openArrivalRoutes({ knex })],
          {
            auditor: mockServices.auditor.mock({
              createEvent: async () => ({
                success: async () => {},
                fail: async () => {},
              }),
            }),
            httpAuth: mockServices.httpAuth(),
            permissions,
          },
        ),
      )
      .use(mockErrorHandler());
  });

  afterEach(async () => {
    await knex.destroy();
  });

  /** A test whose mail the server has accepted. */
  async function sentMail() {
    const proof = createArrivalProof();
    const runId = await startRun({
      ...{ knex, fingerprint: 'f1', host: 'smtp:587', runBy: ada },
    });
    await storeProof({ knex, runId, proof });
    const expiresAt = await noteSent({ knex, runId });
    return { ...proof, runId, expiresAt };
  }

  const open = (link: string) => request(portal).get(arrivalPath(link));
  const press = (link: string) => request(portal).post(arrivalPath(link));
  const as = (person: string) => ({
    authorization: mockCredentials.user.header(person),
  });
  const look = (runId: string, person = ada) =>
    request(portal).get(`/diagnosis/runs/${runId}/arrival`).set(as(person));
  const type = (runId: string, code: string, person = ada) =>
    request(portal)
      .post(`/diagnosis/runs/${runId}/arrival`)
      .set(as(person))
      .send({ code });

  async function stateOf(runId: string): Promise<string> {
    const { body } = await look(runId).expect(200);
    return body.state;
  }

  async function letPass(runId: string, milliseconds: number) {
    await knex('diagnosis_runs')
      .where({ id: runId })
      .decrement({ started_at: milliseconds, sent_at: milliseconds });
  }

  /** Another code of the same make. */
  const wrong = (code: string) =>
    code.replace(/^./, first => (first === 'B' ? 'C' : 'B'));

  it('is confirmed by pressing the button behind the link, and by nothing that opens it', async () => {
    const { link, runId } = await sentMail();
    expect((await look(runId).expect(200)).body).toEqual({
      ...{ state: 'waiting', sentAt: expect.stringMatching(/Z$/) },
    });
    for (let scanned = 0; scanned < 3; scanned++) {
      const { text } = await open(link).expect(200);
      expect(text).toContain('<form method="post">');
      await request(portal).head(arrivalPath(link)).expect(200);
    }
    expect(await stateOf(runId)).toBe('waiting');

    const { text } = await press(link).expect(200);
    expect(text).toContain('has arrived');
    expect((await look(runId).expect(200)).body).toEqual({
      ...{ state: 'arrived', sentAt: expect.any(String) },
      ...{
        arrivedAt: expect.stringMatching(/Z$/),
        seconds: expect.any(Number),
      },
    });
  });

  it('tells how long the mail was on its way', async () => {
    const { link, runId } = await sentMail();
    await letPass(runId, 9_000);
    await press(link).expect(200);
    const { body } = await look(runId).expect(200);
    expect(body.seconds).toBeGreaterThanOrEqual(9);
    const apart = Date.parse(body.arrivedAt) - Date.parse(body.sentAt);
    expect(body.seconds).toBe(Math.round(apart / 1000));
  });

  it('takes a mail that is there before it is noted that it was sent', async () => {
    const { link, runId } = await sentMail();
    await knex('diagnosis_runs').update({ sent_at: null });
    await look(runId).expect(404);
    await press(link).expect(200);
    expect(await stateOf(runId)).toBe('arrived');
  });

  it('answers the same to a link that was used, one that is too old and one that never was', async () => {
    const used = await sentMail();
    await Promise.all([1, 2, 3].map(() => press(used.link)));
    await knex('diagnosis_runs').update({ finished_at: 1 });
    const late = await sentMail();
    await letPass(late.runId, dayMs);
    const links = [used.link, late.link, createArrivalProof().link, '%27'];
    const replies = await Promise.all(
      links.flatMap(link => [open(link), press(link)]),
    );
    const [{ text }] = replies;
    expect(text).toContain('does nothing any more');
    expect(replies.map(reply => reply.status)).toEqual(Array(8).fill(404));
    expect(new Set(replies.map(reply => reply.text))).toEqual(new Set([text]));
    expect(await stateOf(late.runId)).toBe('missing');
  });

  it('lets one of many through that press at once', async () => {
    const { link } = await sentMail();
    const pressed = await Promise.all(
      Array.from({ length: 5 }, () => press(link)),
    );
    expect(pressed.map(({ status }) => status).sort()).toEqual([
      ...[200, 404, 404, 404, 404],
    ]);
  });

  it('discloses nothing on its pages, and runs nothing on them', async () => {
    const { link, runId, code } = await sentMail();
    const asked = await open(link);
    const replies = [
      asked,
      await open(link).set('Accept-Language', 'de-AT,de;q=0.9'),
      await press(link),
      await press(link),
    ];
    const titles = [
      'Has the test mail arrived?',
      'Ist die Testmail angekommen?',
      'Thank you',
      'This link does nothing any more',
    ];
    titles.forEach((title, index) =>
      expect(replies[index].text).toContain(`<title>${title}</title>`),
    );
    for (const { text, headers } of replies) {
      for (const secret of [link, code, runId, 'smtp', 'ada', 'f1']) {
        expect(text).not.toContain(secret);
      }
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; .*script-src 'none'; .*frame-ancestors 'none'$/,
        ),
      });
      expect(text).toContain('color-scheme: light dark');
      expect(text).toContain('width=device-width');
      expect(text).not.toMatch(/<script|<img|<link|https?:/);
    }
    expect(asked.headers['content-security-policy']).toContain(
      "form-action 'self'",
    );
  });

  it('is confirmed by the code, however it is typed', async () => {
    const { code, runId, link } = await sentMail();
    const typed = ` ${readableCode(code).toLowerCase().replace('-', ' – ')} `;
    const { body } = await type(runId, typed).expect(200);
    expect(body).toMatchObject({ state: 'arrived' });
    // Both are used up; to confirm again changes nothing.
    await press(link).expect(404);
    expect((await type(runId, code).expect(200)).body).toEqual(body);
    const [{ link_hash, code_hash }] = await knex('diagnosis_runs');
    expect([link_hash, code_hash]).toEqual([null, null]);
  });

  it('lets five codes be tried for a mail, one after the other or at once', async () => {
    const { code, runId, link } = await sentMail();
    const first = await type(runId, wrong(code)).expect(400);
    expect(first.body.error.fields).toEqual([
      {
        path: 'code',
        message: 'is not the one of this mail; 4 tries are left',
      },
    ]);
    const others = await Promise.all(
      Array.from({ length: 8 }, () => type(runId, wrong(code))),
    );
    expect(others.map(({ status }) => status).sort()).toEqual([
      ...[400, 400, 400, 400, 409, 409, 409, 409],
    ]);
    const { body } = await type(runId, code).expect(409);
    expect(body.error.message).toContain('Run the test again');
    expect(await stateOf(runId)).toBe('waiting');
    // The link is no guess.
    await press(link).expect(200);
  });

  it('spends no try on what cannot be a code', async () => {
    const { code, runId } = await sentMail();
    for (const typo of ['', code.slice(1), `${code}B`, 'AEIO-ULS5']) {
      const { body } = await type(runId, typo).expect(400);
      expect(body.error.fields).toEqual([
        { path: 'code', message: expect.stringContaining('8 characters') },
      ]);
    }
    expect(await knex('diagnosis_runs').first()).toMatchObject({
      code_tries: 0,
    });
    await type(runId, code).expect(200);
  });

  it('takes no code after a day', async () => {
    const { code, runId, expiresAt } = await sentMail();
    const [{ sent_at }] = await knex('diagnosis_runs');
    expect(expiresAt - Number(sent_at)).toBe(dayMs);
    await letPass(runId, dayMs - minuteMs);
    expect((await type(runId, wrong(code))).status).toBe(400);
    await letPass(runId, minuteMs);
    await type(runId, code).expect(409);
  });

  it('is nobody else’s business', async () => {
    const { code, runId } = await sentMail();
    const replies = [
      await look(runId, eve),
      await type(runId, code, eve),
      await look('no-such-run', eve),
      await type('no-such-run', code, eve),
    ];
    const [{ body }] = replies;
    for (const reply of replies) {
      expect(reply.status).toBe(404);
      expect(reply.body.error).toEqual(body.error);
    }
    expect(await stateOf(runId)).toBe('waiting');
    expect(await knex('diagnosis_runs').first()).toMatchObject({
      code_tries: 0,
    });
  });

  it('advises where to look after ten minutes', async () => {
    const { link, runId } = await sentMail();
    await letPass(runId, 9 * minuteMs);
    expect(await stateOf(runId)).toBe('waiting');
    await letPass(runId, minuteMs);
    const { body } = await look(runId).expect(200);
    expect(body.state).toBe('missing');
    for (const word of ['spam', 'quarantine', 'connector', 'DMARC']) {
      expect(body.advice).toContain(word);
    }
    await press(link).expect(200);
    expect(await stateOf(runId)).toBe('arrived');
  });

  it('stores neither link nor code', async () => {
    const { link, code } = await sentMail();
    expect(link).toMatch(/^[0-9a-f]{64}$/);
    const stored = JSON.stringify(await knex('diagnosis_runs'));
    expect(stored).not.toContain(link);
    expect(stored).not.toContain(code);
  });
});
