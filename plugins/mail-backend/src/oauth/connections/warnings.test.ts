import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Connection } from './Connection';
import { connectionWarnings } from './warnings';

const dayMs = 86_400_000;
const now = Date.parse('2026-11-21T12:00:00Z');

function warnings(
  client: Partial<OAuthClient>,
  connection: Partial<Connection> = {},
) {
  return connectionWarnings({
    client: { provider: 'generic', grant: 'mailbox-user', ...client },
    connection: {
      ...{ state: 'connected', renewedAt: now, obtainedAt: now - 30 * dayMs },
      ...connection,
    } as Connection,
    now,
  });
}

describe('connectionWarnings', () => {
  it.each([
    ['2026-12-25', 'nothing'],
    ['2026-12-21', 'ends in 30 days'],
    ['2026-11-28', 'ends in 7 days'],
    ['2026-11-22', 'ends tomorrow'],
    ['2026-11-21', 'ends today'],
    ['2026-11-20', 'ended on 2026-11-20'],
  ])('of a client secret until %s: %s', (clientSecretExpiresOn, expected) => {
    const [warning = 'nothing'] = warnings({ clientSecretExpiresOn });
    expect(warning).toContain(expected);
  });

  it.each([
    ['connected', 1.5, 0],
    ['connected', 2.5, 1],
    ['retrying', 0.9, 0],
    ['retrying', 1.1, 1],
    ['misconfigured', 1.1, 1],
    ['needs-consent', 9, 0],
  ] as const)(
    'of a connection that is %s for %p days: %p',
    (state, days, count) => {
      expect(
        warnings({}, { state, renewedAt: now - days * dayMs }),
      ).toHaveLength(count);
    },
  );

  it.each([
    [7, 'invalid_grant', 1],
    [6, 'invalid_grant', 0],
    [30, 'invalid_grant', 0],
    [7, 'invalid_client', 0],
  ])(
    'of a sign-in at Google that ended after %p days with %s',
    (days, code, count) => {
      const trouble = {
        kind: 'consent' as const,
        trouble: {
          ...{ summary: '', advice: '', code },
          at: new Date(now).toISOString(),
        },
      };
      expect(
        warnings(
          { provider: 'google' },
          { state: 'needs-consent', obtainedAt: now - days * dayMs, trouble },
        ).filter(warning => warning.includes('Testing')),
      ).toHaveLength(count);
    },
  );

  it("of Microsoft's switch, while a connection is new", () => {
    const hint = expect.stringContaining('Authenticated SMTP');
    expect(warnings({ provider: 'microsoft' }, { obtainedAt: now })).toEqual([
      hint,
    ]);
    expect(warnings({ provider: 'microsoft' })).toEqual([]);
  });
});
