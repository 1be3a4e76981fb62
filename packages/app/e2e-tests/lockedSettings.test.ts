import { expect, type Page, test } from '@playwright/test';
import { type Browser } from 'playwright-core';
import { startChromium } from './chromium';
import { Portal } from './Portal';
import { expectAccessible, signIn } from './portalPages';

test.describe('app-config decides about mail', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  test.beforeAll(async () => {
    [portal, browser] = await Promise.all([
      Portal.start({
        config: { 'mail.sender': 'default', 'mail.smtp.enabled': false },
      }),
      startChromium(),
    ]);
    page = await (await browser.newContext()).newPage();
    await signIn(page, portal);
    await page.goto(`${portal.url}/mail`);
  });

  test.afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  test('the page shows what is locked and where the value comes from', async () => {
    const mail = page.getByRole('switch', { name: 'Send mail' });
    await expect(mail).toBeDisabled();
    await expect(mail).not.toBeChecked();
    await expect(
      page.getByText(
        'Set by mail.smtp.enabled in app-config; change it there.',
      ),
    ).toBeVisible();

    const portals = page.getByLabel('The portal’s default server');
    await expect(portals).toBeDisabled();
    await expect(portals).toBeChecked();
    await expect(page.getByLabel('Our own server')).toBeDisabled();
    await expect(
      page.getByText('Set by mail.sender in app-config; change it there.'),
    ).toBeVisible();
    await expectAccessible(page, 'article');
  });

  test('the status says that mail is off', async () => {
    const status = page.getByRole('region', { name: 'Mail status' });
    await expect(status.getByRole('status').first()).toHaveText('Off');
    await expect(status).toContainText('Mail is switched off.');
  });

  test('whoever goes past the page is refused, and nothing is saved', async () => {
    const { refused, settings } = await page.evaluate(
      saveAgainstLocks,
      portal.apiUrl,
    );
    expect(refused.status).toBe(400);
    expect(refused.fields).toEqual([
      {
        path: 'enabled',
        message: 'is switched off by mail.smtp.enabled in app-config.',
      },
      {
        path: 'sender',
        message: 'is set to default by mail.sender in app-config.',
      },
    ]);
    expect(settings).toMatchObject({
      ...{ version: 0, enabled: false, sender: 'default' },
      ...{
        enabledLockedBy: 'mail.smtp.enabled',
        senderLockedBy: 'mail.sender',
      },
    });
  });
});

/** Switches mail on with a server of one's own, without the page. Runs in the page. */
async function saveAgainstLocks(apiUrl: string) {
  const session = await fetch(`${apiUrl}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    credentials: 'include',
  });
  const { backstageIdentity } = await session.json();
  const headers = {
    authorization: `Bearer ${backstageIdentity.token}`,
    'content-type': 'application/json',
  };
  const url = `${apiUrl}/api/mail/settings`;
  const reply = await fetch(url, {
    method: 'PUT',
    headers,
    body: JSON.stringify({
      version: 0,
      enabled: true,
      sender: 'own',
      own: {
        host: 'smtp.company.example',
        port: 587,
        security: 'starttls',
        authentication: 'none',
        fromEmail: 'portal@company.example',
      },
    }),
  });
  const { error } = await reply.json();
  const settings = await (await fetch(url, { headers })).json();
  return {
    refused: { status: reply.status, fields: error?.fields },
    settings,
  };
}
