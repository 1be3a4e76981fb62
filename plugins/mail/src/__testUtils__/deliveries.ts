import {
  Delivery,
  DeliveryDetail,
} from '@mailroom/backstage-plugin-mail-common';

/** A deferred mail; tests name what they are about. */
export function aDelivery(about: Partial<Delivery> = {}): Delivery {
  return {
    id: 'm1',
    state: 'deferred',
    address: 'ada@example.com',
    subject: '[TC-104] Checkout with expired card: status Draft → Ready',
    kind: 'workflow.change',
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:01:00.000Z',
    nextAttemptAt: '2026-11-20T09:05:00.000Z',
    attempts: 1,
    reason: 'The server could not be reached',
    confidential: false,
    ...about,
  };
}

/** The same with one refused attempt and a preview. */
export function aDeliveryDetail(
  about: Partial<DeliveryDetail> = {},
): DeliveryDetail {
  return {
    ...aDelivery(),
    messageId: '<m1@portal.example.com>',
    recipients: ['user:default/ada'],
    about: ['testcase:default/tc-104'],
    expiresAt: '2026-11-23T09:00:00.000Z',
    recentAttempts: [
      {
        id: 'a1',
        startedAt: '2026-11-20T09:01:00.000Z',
        durationMs: 240,
        outcome: 'deferred',
        failureClass: 'transient',
        server: 'smtp.example.com:587',
        command: 'RCPT TO',
        replyCode: 451,
        enhancedCode: '4.7.1',
        reply: 'Greylisted, come back later',
        advice: 'Nothing; the portal tries again in five minutes.',
      },
    ],
    preview: {
      text: 'status Draft → Ready',
      html: '<p>status <b>Draft</b> → <b>Ready</b></p>',
    },
    ...about,
  };
}
