import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { EnqueuedMessage } from '@mailroom/backstage-plugin-mail-common';
import { MailServiceMock } from './mailServiceMock';
import { mailServiceRef } from './mailServiceRef';

const draft = {
  to: 'ada@harbour.example',
  idempotencyKey: 'welcome:ada',
  kind: 'account.welcome',
  content: { subject: 'Welcome', text: 'Good to have you.' },
};

describe('MailServiceMock', () => {
  it('stands in for the mail service of a plugin, and keeps what it gets once', async () => {
    const mail = new MailServiceMock();
    const results: EnqueuedMessage[] = [];
    const sender = createBackendPlugin({
      pluginId: 'sender',
      register(env) {
        env.registerInit({
          deps: { service: mailServiceRef, lifecycle: coreServices.lifecycle },
          async init({ service, lifecycle }) {
            lifecycle.addStartupHook(async () => {
              results.push(await service.enqueue(draft));
              results.push(await service.enqueue(draft));
            });
          },
        });
      },
    });
    await startTestBackend({ features: [sender, mail.factory] });
    expect(mail.drafts).toEqual([draft]);
    expect(results).toEqual([
      { id: 'message-1', created: true },
      { id: 'message-1', created: false },
    ]);
  });

  it.each([
    ['an address that is none', { to: 'ada' }, /to/],
    [
      'a subject of two lines',
      { content: { subject: 'a\nb', text: 'c' } },
      /one line/,
    ],
    [
      'neither content nor template',
      { content: undefined },
      /content or template/,
    ],
    ['an unknown field', { bcc: 'eve@harbour.example' }, /bcc/],
  ])('refuses %s', async (_what, fault, reason) => {
    await expect(
      new MailServiceMock().enqueue({ ...draft, ...fault }),
    ).rejects.toThrow(reason);
  });
});
