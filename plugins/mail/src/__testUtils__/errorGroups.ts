import { ErrorGroup } from '@mailroom/backstage-plugin-mail-common';

/** A group of errors that goes on. */
export function anErrorGroup(overrides: Partial<ErrorGroup> = {}): ErrorGroup {
  return {
    id: 'g1',
    source: 'delivery',
    severity: 'critical',
    title: 'The mail server refused the password',
    detail: '535 5.7.8 Authentication credentials invalid',
    count: 12,
    firstSeenAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
    lastSeenAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
    ...overrides,
  };
}
