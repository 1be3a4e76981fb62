import { Suppression } from '@mailroom/backstage-plugin-mail-common';

/** An address that the mail server refuses; tests name what they are about. */
export function aSuppression(about: Partial<Suppression> = {}): Suppression {
  return {
    id: 's1',
    address: 'ada@example.com',
    cause: 'refused',
    words: '550 5.1.1 User unknown',
    deliveryId: 'm1',
    since: '2026-11-20T09:00:00.000Z',
    ...about,
  };
}
