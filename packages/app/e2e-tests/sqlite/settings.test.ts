import { expect, type Page } from '@playwright/test';
import { type BrowserContext } from 'playwright-core';
import { callApi } from '../callApi';
import { test } from '../company';
import { type CompanyMailServer } from '../CompanyMailServer';
import { type Portal } from '../Portal';
import { expectAccessible, signIn } from '../portalPages';

const SETTINGS = '/api/mail/settings';

test.describe('an administrator changes the settings of mail', () => {
  // One story: each chapter begins where the one before it ended.
  test.describe.configure({ mode: 'serial' });

  let server: CompanyMailServer;
  let portal: Portal;
  let context: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ company }) => {
    server = company.mailServer;
    portal = company.portal;
    context = await company.browser.newContext();
    page = await context.newPage();
    await signIn(page, portal);
    await saveOwnServer(portal, server);
  });

  const save = () => page.getByRole('button', { name: 'Save', exact: true });

  test('a changed entity arrives through the new server, without a restart', async () => {
    await portal.edit(
      'test-cases/tc-102-checkout-with-bank-confirmation.yaml',
      'priority: high',
      'priority: low',
    );
    const message = await server.message('TC-102');
    expect(message).toContain(`From: ${server.username}`);
  });

  test('another host demands the password again, in the page and in the API', async () => {
    await page.goto(`${portal.url}/mail`);
    await page.getByRole('textbox', { name: 'Host' }).fill('127.0.0.1');
    await expect(page.getByText('Type the password again')).toBeVisible();

    const { body: settings } = await callApi(portal, { path: SETTINGS });
    const refused = await callApi(portal, {
      method: 'PUT',
      path: SETTINGS,
      body: changed(settings, { ...settings.own, host: '127.0.0.1' }),
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error?.fields).toEqual([
      expect.objectContaining({ path: 'own.password' }),
    ]);
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

function changed(
  { version, enabled }: { version: number; enabled: boolean },
  own: object,
) {
  return { version, enabled, sender: 'own', own };
}

async function saveOwnServer(portal: Portal, server: CompanyMailServer) {
  const { body: settings } = await callApi(portal, { path: SETTINGS });
  const { status } = await callApi(portal, {
    method: 'PUT',
    path: SETTINGS,
    body: changed(settings, {
      ...{ host: 'localhost', port: server.port, security: 'starttls' },
      ...{ authentication: 'basic', username: server.username },
      password: server.password,
      fromEmail: server.username,
      advanced: { certificateAuthority: server.certificateAuthority },
    }),
  });
  expect(status).toBe(200);
}
