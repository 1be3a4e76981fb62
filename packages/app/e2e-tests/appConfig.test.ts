import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { type Browser } from 'playwright-core';
import { SMTPServer } from 'smtp-server';
import { callApi } from './callApi';
import { startChromium } from './chromium';
import { Portal } from './Portal';
import { expectAccessible, signIn } from './portalPages';

test.describe('app-config decides about mail, with a wrong password', () => {
  test.describe.configure({ mode: 'serial' });

  let signIns = 0;
  let server: SMTPServer;
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  test.beforeAll(async () => {
    server = new SMTPServer({
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, answer) => {
        signIns += 1;
        answer(new Error('5.7.8 Username and password not accepted'));
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    [portal, browser] = await Promise.all([
      Portal.start({
        config: () => ({
          'mail.sender': 'default',
          'mail.smtp.host': '127.0.0.1',
          'mail.smtp.port': (server.server.address() as AddressInfo).port,
          'mail.smtp.authEnabled': true,
          'mail.smtp.username': 'portal',
          'mail.smtp.password': 'wrong',
          'mail.policy.allowClearText': true,
        }),
      }),
      startChromium(),
    ]);
    page = await (await browser.newContext()).newPage();
    await signIn(page, portal);
  });

  test.afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await new Promise<void>(closed => server.close(closed));
  });

  test('the page shows what is locked and where the value comes from', async () => {
    await page.goto(`${portal.url}/mail`);
    const portals = page.getByLabel('The portal’s default server');
    await expect(portals).toBeDisabled();
    await expect(portals).toBeChecked();
    await expect(page.getByLabel('Our own server')).toBeDisabled();
    await expect(
      page.getByText('Set by mail.sender in app-config; change it there.'),
    ).toBeVisible();
    await expectAccessible(page, 'article');
  });

  test('whoever goes past the page is refused, and nothing is saved', async () => {
    const path = '/api/mail/settings';
    const refused = await callApi(portal, {
      method: 'PUT',
      path,
      body: {
        ...{ version: 0, enabled: true, sender: 'own' },
        own: {
          ...{ host: 'smtp.company.example', port: 587, security: 'starttls' },
          authentication: 'none',
          fromEmail: 'portal@company.example',
        },
      },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error?.fields).toEqual([
      expect.objectContaining({
        path: 'sender',
        message: 'is set to default by mail.sender in app-config.',
      }),
    ]);
    expect((await callApi(portal, { path })).body).toMatchObject({
      ...{ version: 0, sender: 'default', senderLockedBy: 'mail.sender' },
    });
  });

  test('pauses mail, says why, and burns no attempt', async () => {
    await portal.edit(
      'test-cases/tc-104-checkout-with-expired-card.yaml',
      'status: Draft',
      'status: Ready',
    );
    await page.goto(`${portal.url}/mail/deliveries`);
    await expect(page.getByText('Held').first()).toBeVisible();
    await expect(
      page.getByText('Username and password not accepted').first(),
    ).toBeVisible();
    const held = page.getByRole('row').filter({ hasText: 'Held' });
    await expect(held).toHaveCount(3);
    for (const row of await held.all()) {
      await expect(
        row.getByRole('cell', { name: '0', exact: true }),
      ).toBeVisible();
    }
    await expectAccessible(page, 'article');
    // Three mails wait, and the server was asked once.
    expect(signIns).toBe(1);
  });

  test('tells the administrators in the portal', async () => {
    await page.goto(`${portal.url}/notifications`);
    await expect(page.getByText(/mail/i).nth(1)).toBeVisible();
    await expect(
      page.getByText(/password|sign-in|sign in/i).first(),
    ).toBeVisible();
  });

  test('"Try now" asks the server once more, no more', async () => {
    await page.goto(`${portal.url}/mail/deliveries`);
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(() => signIns).toBe(2);
    await expect(page.getByText('Held').first()).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'Held' })).toHaveCount(
      3,
    );
    expect(signIns).toBe(2);
  });
});
