import { expect, type Page } from '@playwright/test';
import { type BrowserContext } from 'playwright-core';
import { test } from '../company';
import { allow, OAuthDemo } from '../OAuthDemo';
import { type Portal } from '../Portal';
import { expectAccessible, signIn } from '../portalPages';
import { SecretWatch } from '../SecretWatch';

const mailbox = 'portal@harbour.example';

test.describe('an administrator signs mail in with OAuth', () => {
  // One story: each chapter begins where the one before it ended.
  test.describe.configure({ mode: 'serial' });

  let portal: Portal;
  let context: BrowserContext;
  let page: Page;
  let demo: OAuthDemo;
  let secrets: SecretWatch;

  test.beforeAll(async ({ company }) => {
    portal = company.portal;
    context = await company.browser.newContext();
    secrets = new SecretWatch(context);
    page = await context.newPage();
    await signIn(page, portal);
    demo = await OAuthDemo.open(context, portal);
    secrets.add('client secret', demo.value('Client Secret'));
  });

  const button = (name: string) =>
    page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name });
  const getToken = () => button('Get Refresh Token').last();
  const settings = () => page.goto(`${portal.url}/mail`);

  async function save() {
    const saved = page.waitForResponse(
      response =>
        response.url() === `${portal.apiUrl}/api/mail/settings` &&
        response.request().method() === 'PUT',
    );
    await button('Save').click();
    expect((await saved).status()).toBe(200);
    // Before that, whoever leaves the page is asked about unsaved changes.
    await expect(button('Discard')).toBeHidden();
  }

  /** Presses the button, agrees in the window that opens, and waits until the form has what came of it. */
  async function signInAtProvider() {
    const opened = page.waitForEvent('popup');
    await getToken().click();
    await allow(await opened, mailbox);
    await expect(
      page.getByText(`Connected as ${mailbox}`).first(),
    ).toBeVisible();
    await secrets.readTokens(portal);
  }

  /** A mail about a test case, as it came through the server that takes nothing but tokens. */
  async function arrived(testCase: string) {
    const find = async () => {
      const response = await fetch(`${portal.mailboxUrl}/email`);
      const mails: Array<{
        subject: string;
        headers: Record<string, string>;
      }> = await response.json();
      return mails.find(({ subject }) => subject.includes(testCase));
    };
    await expect.poll(find, { timeout: 60_000 }).toBeTruthy();
    expect((await find())!.headers.received).toContain(
      `signed in as ${mailbox} with XOAUTH2`,
    );
  }

  test('enters the registration, signs in the mailbox, tests and saves', async () => {
    await settings();
    await page.getByLabel('Our own server').check();
    await field('Host').fill(demo.value('Host'));
    await field('Port').fill(demo.value('Port'));
    await page.getByLabel('Authentication type').selectOption('oauth');
    await page.getByLabel('Other', { exact: true }).check();
    for (const name of ['Issuer', 'Client ID', 'Scope']) {
      await field(name).fill(demo.value(name));
    }
    await page
      .getByLabel(/^Client Secret\W*$/)
      .fill(demo.value('Client Secret'));
    await field('User name').fill(mailbox);
    await field('From Email').fill(mailbox);
    await page.getByRole('button', { name: 'Advanced' }).click();
    await field('Own certificate authority (PEM)').fill(
      demo.value('Own certificate authority (PEM)'),
    );
    await expectAccessible(page, 'article');

    await signInAtProvider();
    await expectAccessible(page, 'article');

    await button('Test').click();
    await expect(page.getByText('Tested with these values.')).toBeVisible();
    await save();
    await page.reload();
    await expect(
      page.getByText('The portal gets its tokens by itself.'),
    ).toBeVisible();
    await expectAccessible(page, 'article');
  });

  test('a changed entity arrives through the server that takes tokens', async () => {
    await portal.edit(
      'test-cases/tc-106-order-confirmation-by-mail.yaml',
      'priority: high',
      'priority: low',
    );
    await arrived('TC-106');
  });

  test('a grant that is over holds the mails, costs no attempt and is told', async () => {
    await demo.endGrant(mailbox);
    const before = (await demo.tokenRequests()).length;
    await portal.edit(
      'test-cases/tc-103-checkout-without-account.yaml',
      'priority: high',
      'priority: low',
    );
    await page.goto(`${portal.url}/mail/deliveries`);
    const held = page.getByRole('row').filter({ hasText: 'Held' });
    await expect(held).toHaveCount(3, { timeout: 60_000 });
    for (const row of await held.all()) {
      await expect(
        row.getByRole('cell', { name: '0', exact: true }),
      ).toBeVisible();
    }
    await expectAccessible(page, 'article');
    // Three mails wait, and the provider was asked once.
    expect((await demo.tokenRequests()).slice(before)).toEqual([
      expect.stringMatching(/^refresh_token: 400 invalid_grant$/),
    ]);

    await page.goto(portal.url);
    await expect(page.getByRole('alert')).toContainText(/mail/i);
    await page.goto(`${portal.url}/notifications`);
    await expect(
      page.getByText(/sign in|authorisation/i).first(),
    ).toBeVisible();
    await settings();
    await expect(
      page.getByText('The authorisation has ended').first(),
    ).toBeVisible();
    // Until it is known who may change them, the fields can only be read.
    await expect(field('Host')).toBeEditable();
    await expectAccessible(page, 'article');
  });

  test('signing in again and saving sends what was held', async () => {
    await signInAtProvider();
    await save();
    await arrived('TC-103');
    await page.goto(`${portal.url}/mail/deliveries`);
    await expect(page.getByRole('row').filter({ hasText: 'Held' })).toHaveCount(
      0,
    );
  });

  test('without a window it goes on in the same tab, and the form comes back', async () => {
    await settings();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await field('From Name').fill('Harbour mail');
    await getToken().click();
    const goOn = page
      .getByRole('link', { name: 'Continue in this tab' })
      .or(button('Continue in this tab'));
    await expect(goOn).toBeVisible();
    await expectAccessible(page, 'article');
    await goOn.click();
    await allow(page, mailbox);
    const back = page.getByRole('link', { name: 'Back to the mail settings' });
    await expect(back).toBeVisible();
    await expectAccessible(page, 'body');
    await back.click();
    await expect(
      page.getByText(`Connected as ${mailbox}`).first(),
    ).toBeVisible();
    await expect(field('From Name')).toHaveValue('Harbour mail');
    await save();
    await secrets.readTokens(portal);
  });

  test('a refresh token from elsewhere is pasted, proven and used', async () => {
    const token = await demo.refreshToken(
      await field('Fallback URL').inputValue(),
      mailbox,
    );
    secrets.add('pasted refresh token', token);
    await button('Paste a refresh token instead').click();
    await page.getByLabel('Refresh Token (pasted)').fill(token);
    await save();
    await secrets.readTokens(portal);
    await portal.edit(
      'test-cases/tc-109-confirmations-on-the-busiest-day.yaml',
      'status: Draft',
      'status: Ready',
    );
    await arrived('TC-109');
  });

  test('nothing that was printed holds a secret', async () => {
    // Client secret, pasted token; a ticket, state and code for each of three sign-ins; their tokens.
    expect(secrets.count).toBeGreaterThan(15);
    const output = await portal.output();
    expect(output).toContain('/api/mail/settings');
    expect(secrets.foundIn(output)).toEqual([]);
  });
});
