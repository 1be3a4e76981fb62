import {
  mockErrorHandler,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DiagnosisLine,
  diagnosisLineSchema,
} from '@mailroom/backstage-plugin-mail-common';
import express, { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import {
  SmtpServer,
  SmtpServerOptions,
  startSmtpServer,
} from '../__testUtils__';
import { settingsFor } from '../__testUtils__/deliveryLoop';
import { migrated } from '../__testUtils__/outbox';
import { withoutOAuth } from '../__testUtils__/withoutOAuth';
import { createRouter } from '../http';
import { EffectiveSettings } from '../settings';
import { lastTest } from './lastTest';
import { diagnosisRoutes } from './routes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const apiBaseUrl = 'https://portal.harbour.example/api/mail';

async function noDraft(): Promise<never> {
  throw new Error('No draft is tested here');
}

describe.each(databases.eachSupportedId())('the test mail, %p', databaseId => {
  let knex: Knex;
  let portal: Express;
  let server: SmtpServer;
  let settings: EffectiveSettings;
  const auditEvents: object[] = [];

  async function start(options: SmtpServerOptions = {}) {
    server = await startSmtpServer(options);
    settings = settingsFor(server);
    const current = async () => settings;
    portal = express()
      .use(
        createRouter(
          diagnosisRoutes({
            ...{ knex, auth: mockServices.auth(), connections: withoutOAuth },
            settings: {
              ...{ current, chosen: current, fallback: current },
              ...{ defaultServer: current, defaultServerWhenOn: current },
            },
            resolveDraft: noDraft,
            resolveFallbackDraft: noDraft,
            onOutcome: async () => {},
            logger: mockServices.logger.mock(),
            letterhead: {
              messageIdDomain: 'portal.harbour.example',
              preferencesUrl: 'https://portal.harbour.example/settings/mail',
              apiBaseUrl,
            },
          }),
          {
            auditor: mockServices.auditor.mock({
              createEvent: async event => {
                auditEvents.push({ ...event, request: undefined });
                return { success: async () => {}, fail: async () => {} };
              },
            }),
            httpAuth: mockServices.httpAuth(),
            permissions: mockServices.permissions({
              result: AuthorizeResult.ALLOW,
            }),
          },
        ),
      )
      .use(mockErrorHandler());
  }

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
  });

  afterEach(async () => {
    await server.stop();
    await knex.destroy();
  });

  /** @returns all that was streamed, as text and as lines */
  async function diagnose() {
    const { body: text } = await request(portal)
      .post('/diagnosis')
      .send({ recipient: 'ada@harbour.internal' })
      .buffer(true)
      .parse((response, done) => {
        response.setEncoding('utf8');
        let streamed = '';
        response.on('data', chunk => (streamed += chunk));
        response.on('end', () => done(null, streamed));
      })
      .expect(200);
    const lines: DiagnosisLine[] = text
      .trim()
      .split('\n')
      .map((line: string) => diagnosisLineSchema.parse(JSON.parse(line)));
    const verdict = lines.at(-1)!;
    return {
      text,
      arrival: 'arrival' in verdict ? verdict.arrival : undefined,
    };
  }

  /** What a person sees of the mail in plain text. */
  function received() {
    const { content } = server.messages[0];
    const readable = content.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    const [, link] = new RegExp(`${apiBaseUrl}(/diagnosis/arrivals/\\w+)`).exec(
      readable,
    )!;
    const [, code] = /^Code: +(\S+)$/m.exec(readable)!;
    return { link, code };
  }

  const look = (id: string) =>
    request(portal).get(`/diagnosis/runs/${id}/arrival`);

  it('is delivered, and says by its button that it arrived', async () => {
    await start();
    const { text, arrival } = await diagnose();
    const { link, code } = received();
    expect((await look(arrival!.id)).body).toMatchObject({ state: 'waiting' });
    expect(Date.parse(arrival!.expiresAt)).toBeGreaterThan(Date.now());

    await request(portal).get(link).expect(200);
    await request(portal).post(link).expect(200);
    const { body } = await look(arrival!.id).expect(200);
    expect(body).toMatchObject({ state: 'arrived' });
    const { fingerprint } = settings as { fingerprint: string };
    expect(await lastTest({ knex, fingerprint })).toMatchObject({
      ...{ outcome: 'passed', arrivedAt: body.arrivedAt },
    });

    // Neither stands anywhere but in the mail.
    const told =
      text + JSON.stringify([auditEvents, await knex('diagnosis_runs')]);
    expect(told).not.toContain(link.split('/').at(-1));
    expect(told).not.toContain(code);
    expect(told).not.toContain(code.replace('-', ''));
  });

  it('is delivered, and its code can be typed', async () => {
    await start();
    const { arrival } = await diagnose();
    const { code } = received();
    expect(code).toMatch(/^[2-9B-Y]{4}-[2-9B-Y]{4}$/);
    const { body } = await request(portal)
      .post(`/diagnosis/runs/${arrival!.id}/arrival`)
      .send({ code })
      .expect(200);
    expect(body).toMatchObject({ state: 'arrived' });
  });

  it('is not waited for when the server has refused it', async () => {
    await start({ replies: { RCPT: '550 5.1.1 Nobody here' } });
    const { arrival } = await diagnose();
    expect(arrival).toBeUndefined();
    const [{ id, sent_at, failure_class }] = await knex('diagnosis_runs');
    expect({ sent_at, failure_class }).toEqual({
      ...{ sent_at: null, failure_class: 'recipient' },
    });
    await look(id).expect(404);
  });
});
