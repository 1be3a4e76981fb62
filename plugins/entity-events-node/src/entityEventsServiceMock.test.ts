import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { EntityEventsServiceMock } from './entityEventsServiceMock';
import { entityEventsServiceRef } from './entityEventsServiceRef';

const subscription = 'mail';
const entityRef = 'component:default/a';

describe('EntityEventsServiceMock', () => {
  it('lends changes in order, to one reader, until they are acknowledged', async () => {
    const mock = new EntityEventsServiceMock();
    mock.add({ entityRef, kinds: ['created'] });
    mock.subscribe(subscription);
    const changes = [
      mock.add({ entityRef, kinds: ['updated'] }),
      mock.add({ entityRef, kinds: ['deleted'] }),
    ];
    const acknowledged = mock.whenAcknowledged(subscription);

    const first = await mock.read({ subscription, limit: 1 });
    expect(first).toMatchObject({ changes: [changes[0]], expired: 0 });
    expect(await mock.read({ subscription })).toEqual({
      changes: [],
      expired: 0,
    });
    mock.endLease(subscription);
    await expect(
      mock.acknowledge({ subscription, lease: first.lease! }),
    ).rejects.toMatchObject({ statusCode: 409 });

    mock.expire(subscription, 3);
    const second = await mock.read({ subscription });
    expect(second).toMatchObject({ changes, expired: 3 });
    await mock.acknowledge({ subscription, lease: second.lease! });
    await acknowledged;
    expect(await mock.read({ subscription })).toEqual({
      changes: [],
      expired: 0,
    });
  });

  it('refuses what the real service refuses', async () => {
    const mock = new EntityEventsServiceMock();
    await expect(mock.read({ subscription: 'UPPER' })).rejects.toThrow(
      'subscription',
    );
    await expect(mock.read({ subscription, limit: 0 })).rejects.toThrow(
      'limit',
    );
  });

  it('takes the place of the service in a test backend', async () => {
    const mock = new EntityEventsServiceMock();
    mock.subscribe('reader');
    mock.add({ entityRef, kinds: ['updated'] });
    await startTestBackend({
      features: [
        mock.factory,
        createBackendPlugin({
          pluginId: 'reader',
          register: env =>
            env.registerInit({
              deps: { entityEvents: entityEventsServiceRef },
              init: async ({ entityEvents }) => {
                const { lease } = await entityEvents.read({
                  subscription: 'reader',
                });
                await entityEvents.acknowledge({
                  subscription: 'reader',
                  lease: lease!,
                });
              },
            }),
        }),
      ],
    });
    await mock.whenAcknowledged('reader');
    expect(await mock.read({ subscription: 'reader' })).toMatchObject({
      changes: [],
    });
  });
});
