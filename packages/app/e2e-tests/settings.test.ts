import { expect, type Page, test } from '@playwright/test';
import { type Browser, type BrowserContext } from 'playwright-core';
import { startChromium } from './chromium';
import { CompanyMailServer } from './CompanyMailServer';
import { Portal } from './Portal';
import { expectAccessible, signIn } from './portalPages';

test.describe('an administrator sets up mail', () => {
  // One story: each chapter begins where the one before it ended.
  test.describe.configure({ mode: 'serial' });

  let server: CompanyMailServer;
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async () => {
    server = await CompanyMailServer.start();
    [portal, browser] = await Promise.all([
      Portal.start({
        config: {
          'mail.policy.allowedPorts': [server.port],
          'catalog.entityEvents.frequency': { seconds: 2 },
        },
      }),
      startChromium(),
    ]);
    context = await browser.newContext();
    page = await context.newPage();
    await signIn(page, portal);
  });

  test.afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await server?.stop();
  });

  const runTest = () => page.getByRole('button', { name: /^Test( again)?$/ });
  const save = () => page.getByRole('button', { name: 'Save', exact: true });

  test('a wrong password is explained, corrected, tested and saved', async () => {
    await page.goto(`${portal.url}/mail`);
    await page.getByLabel('Our own server').check();
    await page.getByRole('textbox', { name: 'Host' }).fill('localhost');
    await page.getByRole('textbox', { name: 'Port' }).fill(String(server.port));
    await page
      .getByRole('textbox', { name: 'User name' })
      .fill(server.username);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page
      .getByRole('textbox', { name: 'From Email' })
      .fill(server.username);
    await page.getByRole('button', { name: 'Advanced' }).click();
    await page
      .getByLabel('Own certificate authority (PEM)')
      .fill(server.certificateAuthority);
    await expectAccessible(page, 'article');

    await runTest().click();
    const step = page
      .getByRole('list', { name: 'Steps of the test' })
      .getByRole('listitem')
      .filter({ hasText: 'Sign-in' });
    await expect(step).toContainText('Failed');
    await expect(
      step.getByText('Username and password not accepted'),
    ).toBeVisible();

    await page.getByLabel('Password', { exact: true }).fill(server.password);
    await runTest().click();
    await server.message('guest@harbour.example');
    await expect(page.getByText('Tested with these values.')).toBeVisible();

    await save().click();
    await expect(page.getByText(/^Saved\./).first()).toBeVisible();
    await expectAccessible(page, 'article');
  });

  test('a changed entity arrives through the new server, without a restart', async () => {
    await portal.edit(
      'test-cases/tc-104-checkout-with-expired-card.yaml',
      'status: Draft',
      'status: Ready',
    );
    const message = await server.message('To: Guest <guest@harbour.example>');
    expect(message).toContain(`From: ${server.username}`);
  });

  test('another host demands the password again, in the page and in the API', async () => {
    await page.reload();
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1');
    await expect(page.getByText('Type the password again')).toBeVisible();

    const reply = await page.evaluate(saveWithAnotherHost, portal.apiUrl);
    expect(reply.status).toBe(400);
    expect(reply.fields).toEqual(['own.password']);
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  test('two administrators collide, and nothing is lost silently', async () => {
    const other = await context.newPage();
    await other.goto(`${portal.url}/mail`);
    await page.getByRole('textbox', { name: 'From Name' }).fill('Mine');
    await other.getByRole('textbox', { name: 'From Name' }).fill('Theirs');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(other.getByText(/^Saved/).first()).toBeVisible();
    await save().click();
    await expect(page.getByText('saved meanwhile')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'From Name' })).toHaveValue(
      'Mine',
    );
    await page.getByRole('button', { name: 'Load theirs' }).click();
    await expect(page.getByRole('textbox', { name: 'From Name' })).toHaveValue(
      'Theirs',
    );
    await other.close();
  });

  test('whoever is to be told about errors gets a mail about one', async () => {
    await page.getByRole('tab', { name: 'Sending Error Logs' }).click();
    await page.getByRole('button', { name: 'Add' }).click();
    await page
      .getByLabel('Person, group or address')
      .fill('operations@company.example');
    await save().click();
    await expect(
      page.getByText('The list of those who are told about errors is saved.'),
    ).toBeVisible();
    await expectAccessible(page, 'article');

    // The catalog cannot process what has no such priority.
    await portal.edit(
      'test-cases/tc-105-payment-provider-times-out.yaml',
      'priority: critical',
      'priority: enormous',
    );
    await server.message('To: operations@company.example');
    await expect(page.getByText(/tc-105/).first()).toBeVisible();
  });

  test('a rule that is switched off stays off', async () => {
    await page.getByRole('tab', { name: 'Workflow notifications' }).click();
    const rule = page.getByRole('switch', {
      name: /When a test case is updated/,
    });
    await expect(rule).toBeChecked();
    await rule.click();
    await page.reload();
    await expect(rule).not.toBeChecked();
    await expectAccessible(page, 'article');
  });
});

/** What somebody would try who wants the stored password sent to a server of their own. Runs in the page. */
async function saveWithAnotherHost(apiUrl: string) {
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
  const { version, enabled, sender, own } = await (
    await fetch(url, { headers })
  ).json();
  const reply = await fetch(url, {
    method: 'PUT',
    headers,
    body: JSON.stringify({
      version,
      enabled,
      sender,
      own: { ...own, host: '127.0.0.1' },
    }),
  });
  const { error } = await reply.json();
  return {
    status: reply.status,
    fields: error?.fields?.map((field: { path: string }) => field.path),
  };
}
