import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { warnOfStrayKeys } from './strayKeys';

function warnings(mail: JsonObject): string[] {
  const logger = mockServices.logger.mock();
  warnOfStrayKeys(new ConfigReader({ mail }), { logger });
  return logger.warn.mock.calls.map(([said]) => said);
}

/** The keys that `config.d.ts` describes in one of its interfaces. */
function described(name: string): string[] {
  const text = readFileSync(resolve(__dirname, '../config.d.ts'), 'utf8');
  const [, body] = new RegExp(`^interface ${name} \\{$(.*?)^\\}$`, 'ms').exec(
    text,
  )!;
  return [...body.matchAll(/^ {2}(\w+)\?:/gm)].map(([, key]) => key);
}

const withKeys = (keys: string[]) =>
  Object.fromEntries(keys.map(key => [key, key === 'timeouts' ? {} : 'x']));

describe('warnOfStrayKeys', () => {
  it('names what nobody reads, and what is read', () => {
    const host = 'smtp.example.com';
    expect(
      warnings({
        smtp: { host, security: 'none', timeouts: { idle: '2m', read: '1m' } },
        fallback: { host, from: 'portal@example.com' },
      }),
    ).toEqual([
      expect.stringMatching(/^mail\.smtp\.security .* knows enabled, host,/),
      expect.stringMatching(
        /^mail\.smtp\.timeouts\.read .* knows connection, greeting, idle\.$/,
      ),
      expect.stringMatching(/^mail\.fallback\.from /),
    ]);
  });

  it('knows every key that is described', () => {
    const server = described('SubmissionServer');
    const sender = described('Sender');
    expect(server).toContain('messagesPerDay');
    expect(sender).toContain('reversePath');
    expect(
      warnings({
        smtp: withKeys([...server, ...sender]),
        fallback: withKeys(server),
      }),
    ).toEqual([]);
    expect(warnings({})).toEqual([]);
  });
});
