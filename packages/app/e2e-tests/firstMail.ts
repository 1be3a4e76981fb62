import { expect, type Page } from '@playwright/test';
import { test } from './company';
import { type Portal } from './Portal';
import { expectAccessible, signIn } from './portalPages';

/** From an edited file to the mail in the mailbox, and what happens while the mailbox is closed. */
export function tellFirstMail() {
  // One story: each chapter begins where the one before it ended.
  test.describe.configure({ mode: 'serial' });

  let portal: Portal;
  let page: Page;
  let mailbox: Page;
  const signals: string[] = [];

  test.beforeAll(async ({ company }) => {
    portal = company.portal;
    const context = await company.browser.newContext();
    page = await context.newPage();
    mailbox = await context.newPage();
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) =>
        signals.push(String(payload)),
      ),
    );
    await mailbox.goto(portal.mailboxUrl);
    await signIn(page, portal);
  });

  test('an edited test case is a mail with what changed', async () => {
    await portal.edit(
      'test-cases/tc-104-checkout-with-expired-card.yaml',
      'status: Draft',
      'status: Ready',
    );
    // One for each member of the team, who has no address of its own.
    const mail = mailbox
      .getByText('[TC-104] Checkout with an expired card: status Draft → Ready')
      .first();
    await expect(mail).toBeVisible();
    await mail.click();
    const content = mailbox.frameLocator('iframe').first();
    await expect(content.getByText('Draft', { exact: true })).toBeVisible();
    await expect(content.getByText('Ready', { exact: true })).toBeVisible();
    await expect(
      content.getByRole('link', { name: 'Open it in the portal' }),
    ).toHaveAttribute('href', `${portal.url}/catalog/default/testcase/tc-104`);
  });

  test('the log of deliveries shows it accepted', async () => {
    await page.goto(`${portal.url}/mail/deliveries`);
    const delivery = page
      .getByRole('row')
      .filter({ hasText: 'guest@harbour.example' })
      .filter({ hasText: 'TC-104' });
    await expect(delivery).toContainText('Accepted');
    await expect(page.getByText('Working').first()).toBeVisible();
    await expectAccessible(page, 'article');

    await delivery.getByRole('link').first().click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText('250');
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
  });

  test('a closed mail server defers, says so, and "Try now" sends', async () => {
    await portal.toggleMailbox();
    await portal.edit(
      'test-cases/tc-101-checkout-with-valid-card.yaml',
      'priority: critical',
      'priority: high',
    );
    const delivery = page
      .getByRole('row')
      .filter({ hasText: 'guest@harbour.example' })
      .filter({ hasText: 'TC-101' });
    await expect(delivery).toContainText('Deferred');
    // Without a word about what; the page has asked for that.
    await expect
      .poll(() => signals)
      .toContain('{"channel":"mail:deliveries","message":{}}');
    await expect(page.getByText('Degraded').first()).toBeVisible();

    await page.goto(portal.url);
    await expect(page.getByRole('alert')).toContainText(/mail/i);
    await expectAccessible(page, '[role=alert]');

    await page.goto(`${portal.url}/mail/deliveries`);
    const tryNow = page.getByRole('button', { name: 'Try now' });
    await expect(tryNow).toBeVisible();
    // Only now: an open mail server may get the mail before anybody asks.
    await portal.toggleMailbox();
    await tryNow.click();
    await expect(delivery).toContainText('Accepted');
    await expect(page.getByText('Working').first()).toBeVisible();
    await mailbox.goto(portal.mailboxUrl);
    await expect(mailbox.getByText('TC-101').first()).toBeVisible();
  });
}
