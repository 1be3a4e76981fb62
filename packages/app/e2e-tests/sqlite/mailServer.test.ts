import { expect, type Page } from '@playwright/test';
import { test } from '../company';
import { type CompanyMailServer } from '../CompanyMailServer';
import { expectAccessible, signIn } from '../portalPages';

test.describe('a test of the mail server tells the truth', () => {
  // One story: each chapter begins where the one before it ended.
  test.describe.configure({ mode: 'serial' });

  let server: CompanyMailServer;
  let page: Page;

  const field = (name: string) => page.getByRole('textbox', { name });

  test.beforeAll(async ({ company }) => {
    server = company.mailServer;
    page = await (await company.browser.newContext()).newPage();
    await signIn(page, company.portal);
    await page.goto(`${company.portal.url}/mail`);
    await page.getByLabel('Our own server').check();
    await field('Host').fill('localhost');
    await field('User name').fill(server.username);
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await field('From Email').fill('orders@company.example');
  });

  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true });
  const step = (name: string) =>
    page
      .getByRole('list', { name: 'Steps of the test' })
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) });

  async function runTest() {
    await button(/^Test( again)?$/).click();
  }

  test('nobody listens at the port', async ({ company }) => {
    await field('Port').fill(String(company.closedPort));
    await runTest();
    await expect(step('Connection')).toContainText('Failed');
    await expect(step('Sign-in')).toContainText('Skipped');
  });

  test('a web server answers, and its words are withheld', async ({
    company,
  }) => {
    await field('Port').fill(String(company.webPort));
    await runTest();
    await expect(step('Greeting')).toContainText('Failed');
    await expect(step('Greeting')).toContainText('no mail server');
    await expect(page.getByText('intranet')).toHaveCount(0);
  });

  test('TLS from the start, where the server waits for STARTTLS: put right with one click', async () => {
    await page.getByLabel('Security').selectOption('implicit-tls');
    await field('Port').fill(String(server.port));
    await runTest();
    await expect(step('TLS')).toContainText('Failed');
    await step('TLS')
      .getByRole('button', { name: 'Use STARTTLS, required' })
      .click();
    await expect(page.getByLabel('Security')).toHaveValue('starttls');
    await expect(field('Port')).toHaveValue(String(server.port));
  });

  test('an authority that nobody knows is trusted after its fingerprint was compared', async () => {
    await runTest();
    await expect(step('TLS')).toContainText('Failed');
    await expectAccessible(page, 'article');
    await step('TLS')
      .getByRole('button', { name: /^Trust the authority/ })
      .click();
    const question = page.getByRole('dialog');
    await expect(question.getByText(/^([0-9A-F]{2}:){31}/)).toBeVisible();
    await expect(
      question.getByRole('button', { name: 'Trust and fill in' }),
    ).toBeDisabled();
    await question.getByRole('checkbox').check();
    await question.getByRole('button', { name: 'Trust and fill in' }).click();
    await expect(question).toBeHidden();
  });

  test('a wrong password', async () => {
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await runTest();
    await expect(step('TLS')).toContainText('Passed');
    await expect(step('Sign-in')).toContainText('Failed');
  });

  test('a sender that the account may not use becomes the account itself', async () => {
    await page.getByLabel('Password', { exact: true }).fill(server.password);
    await runTest();
    await expect(step('Sender')).toContainText('Failed');
    await step('Sender')
      .getByRole('button', { name: `Send as ${server.username}` })
      .click();
    await expect(field('From Email')).toHaveValue(server.username);
  });

  test('the mail is accepted, then proven to have arrived', async () => {
    await runTest();
    const mail = await server.message('guest@harbour.example');
    await expect(step('Test mail')).toContainText('Passed');
    await expect(
      page
        .getByText('Accepted by the server; waiting for it to arrive')
        .first(),
    ).toBeVisible();
    // Alone: a Message-ID may have eight digits in a row just so.
    const [code] =
      /(?<![\w-])[A-Z0-9]{4}-[A-Z0-9]{4}(?![\w-])/.exec(mail) ?? [];
    await field('Code from the mail').fill(code ?? 'no code in the mail');
    await button('Confirm').click();
    await expect(page.getByText(/^Arrived after/).first()).toBeVisible();

    await button('Save').click();
    await expect(page.getByText('Confirmed').first()).toBeVisible();
    await expectAccessible(page, 'article');
  });
});
