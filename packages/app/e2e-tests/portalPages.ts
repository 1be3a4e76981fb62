import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Portal } from './Portal';

/** Signs in as the guest of the development portal. */
export async function signIn(page: Page, portal: Portal): Promise<void> {
  await page.goto(portal.url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('heading', { name: /catalog/i }).first(),
  ).toBeVisible();
}

/**
 * Nothing that our plugins draw keeps anybody out.
 *
 * @param part - selects what of the page is ours; Backstage draws the rest
 */
export async function expectAccessible(
  page: Page,
  part: string,
): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  expect(violations).toEqual([]);
}
