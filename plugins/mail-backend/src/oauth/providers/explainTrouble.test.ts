import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
} from 'openid-client';
import { explainTrouble, TroubleContext } from './explainTrouble';
import { googleTroubles } from './googleTroubles';
import { EndpointRefused } from './guardedFetch';
import { generic, google, microsoft } from './index';
import { microsoftTroubles } from './microsoftTroubles';
import { oauthTroubles } from './oauthTroubles';
import { Provider } from './Provider';
import { TroubleRow } from './TroubleRow';

const providers = {
  microsoft: microsoft(),
  google: google(),
  generic: generic(),
};
const client = {
  ...{ provider: 'generic', grant: 'mailbox-user', clientId: 'portal' },
} as OAuthClient;

function context(changes: Partial<TroubleContext> = {}): TroubleContext {
  return {
    ...{ provider: providers.generic, client, moment: 'renewal' },
    at: new Date('2026-11-21T12:00:00Z'),
    ...changes,
  };
}

/** What openid-client throws when a provider answers with an error. */
function refusal(
  body: Record<string, unknown>,
  init: ResponseInit = { status: 400 },
) {
  return new ResponseBodyError('refused', {
    cause: body as never,
    response: new Response(JSON.stringify(body), init),
  });
}

function clientError(code: string, cause?: unknown) {
  return Object.assign(new ClientError('', { cause }), { code });
}

function cases(provider: Provider, rows: TroubleRow[]) {
  return rows.flatMap(row =>
    row.codes.map(code => [code, { provider, row }] as const),
  );
}

describe('explainTrouble', () => {
  it.each([
    ...cases(providers.microsoft, microsoftTroubles),
    ...cases(providers.google, googleTroubles),
    ...cases(providers.generic, oauthTroubles),
  ])('explains %s', (code, { provider, row }) => {
    const [error, subtype] = code.split('/');
    const moment = row.moment ?? 'renewal';
    const number = /^AADSTS(\d+)$/.exec(code)?.[1];
    const body = number
      ? {
          error: 'invalid_grant',
          error_codes: [Number(number)],
          error_description: `${code}: So it is. Trace ID: 3f0f54a1-9b6e-4c2e-9d83-0123456789ab`,
          trace_id: '3f0f54a1-9b6e-4c2e-9d83-0123456789ab',
        }
      : { error, ...(subtype && { error_subtype: subtype }) };
    const grant = row.grant ?? 'mailbox-user';
    const explained = explainTrouble(
      refusal(body),
      context({
        ...{ provider, moment, client: { ...client, grant } },
        redirectUrl: 'https://portal.example/callback',
      }),
    );
    expect(explained).toMatchObject({ kind: row.kind, answerLost: false });
    expect(explained.trouble).toMatchObject({ summary: row.summary, code });
    expect(explained.trouble.advice).toMatch(/^[A-Z].*\.$/);
    expect(explained.trouble.advice).not.toMatch(/[{}]/);
    expect(explained.trouble.traceId !== undefined).toBe(number !== undefined);
    const isTold = row.advice.includes('{redirectUrl}');
    expect(explained.trouble.advice.includes('portal.example')).toBe(isTold);
  });

  it('finds a code of Microsoft in the words alone, and judges one that it does not know by its error', () => {
    const at = (words: string) =>
      explainTrouble(
        refusal({ error: 'invalid_client', error_description: words }),
        context({ provider: providers.microsoft }),
      );
    expect(at('AADSTS7000222: expired.')).toMatchObject({
      kind: 'configuration',
      field: 'clientSecret',
      trouble: { code: 'AADSTS7000222' },
    });
    expect(at('AADSTS999999: brand-new.')).toMatchObject({
      kind: 'configuration',
      trouble: { code: 'AADSTS999999' },
    });
  });

  it('makes the words of a provider short, plain, and free of what was sent', () => {
    const secret = 'p~ss/w+rd &"';
    const said = [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ s: secret }).toString().slice(2),
      Buffer.from(secret).toString('base64'),
    ].join(' | ');
    const { trouble } = explainTrouble(
      refusal({
        error: 'made_up\u0007',
        error_description: `<b>a\r\nb\u0000c\u202ed ${said} ${'x'.repeat(900)}`,
      }),
      context({ secrets: [secret] }),
    );
    expect(trouble.words).toMatch(/^<b>a b c d … \| … \| … \| …/);
    expect(trouble.words).toHaveLength(300);
    expect(trouble.code).toBe('made_up');
  });

  it.each([
    [
      'a refused connection',
      new ClientError('', { cause: { code: 'ECONNREFUSED' } }),
      { kind: 'network', answerLost: false },
    ],
    [
      'a connection that broke',
      new ClientError('', { cause: { code: 'ECONNRESET' } }),
      { kind: 'network', answerLost: true },
    ],
    [
      'no answer in time',
      clientError('OAUTH_TIMEOUT'),
      { kind: 'network', answerLost: true },
    ],
    [
      'an address that is not allowed',
      new ClientError('', { cause: new EndpointRefused('Not there.') }),
      { kind: 'configuration', answerLost: false },
    ],
    [
      'a page instead of an answer',
      clientError(
        'OAUTH_RESPONSE_IS_NOT_JSON',
        new Response('<h1>secret</h1>', {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
      ),
      { kind: 'configuration', answerLost: true },
    ],
    [
      'a declined permission',
      new AuthorizationResponseError('', {
        cause: new URLSearchParams({ error: 'access_denied' }),
      }),
      { kind: 'consent', field: 'refreshToken' },
    ],
  ])('explains %s', (_, error, expected) => {
    const explained = explainTrouble(error, context({ moment: 'sign-in' }));
    expect(explained).toMatchObject(expected);
    expect(JSON.stringify(explained)).not.toContain('<h1>');
  });

  it('reads how long it has to wait by the clock of the provider', () => {
    const wait = (retryAfter: string, date?: string) =>
      explainTrouble(
        refusal(
          { error: 'slow_down' },
          {
            status: 429,
            headers: { 'retry-after': retryAfter, ...(date && { date }) },
          },
        ),
        context(),
      ).retryAfterMs;
    expect(wait('30')).toBe(30_000);
    expect(wait('Sat, 21 Nov 2026 12:00:10 GMT')).toBe(10_000);
    expect(
      wait('Sat, 21 Nov 2026 13:00:10 GMT', 'Sat, 21 Nov 2026 13:00:00 GMT'),
    ).toBe(10_000);
    expect(wait('Sat, 21 Nov 2020 12:00:00 GMT')).toBe(0);
    expect(wait('99999999')).toBe(3_600_000);
    expect(wait('soon')).toBeUndefined();
  });
});
