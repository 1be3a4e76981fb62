import { createHash, randomBytes } from 'node:crypto';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { type Portal } from './Portal';

/** The demo provider of `npm start`, as people use it: in the browser. */
export class OAuthDemo {
  private constructor(
    private readonly page: Page,
    private readonly values: Map<string, string>,
  ) {}

  /** Reads what its first page says to enter. */
  static async open(
    context: BrowserContext,
    portal: Portal,
  ): Promise<OAuthDemo> {
    const page = await context.newPage();
    await page.goto(portal.oauthUrl);
    const [names, values] = await Promise.all(
      ['dt', 'dd'].map(each => page.locator(each).allTextContents()),
    );
    return new OAuthDemo(
      page,
      new Map(names.map((name, index) => [name, values[index]])),
    );
  }

  /** What to enter into a field of the settings. */
  value(field: string): string {
    const [value] = [...this.values].flatMap(([name, each]) =>
      name.startsWith(field) ? [each] : [],
    );
    if (value === undefined) throw new Error(`Nothing is said of ${field}`);
    return value;
  }

  /** Ends what an account has granted, as its owner can at any provider. */
  async endGrant(account: string): Promise<void> {
    await this.page.reload();
    await this.page
      .getByRole('button', { name: `End the grant of ${account}` })
      .click();
    await expect(this.page.getByText('Nobody yet.')).toBeVisible();
  }

  /** What was asked of the token endpoint, with what came of it. */
  async tokenRequests(): Promise<string[]> {
    await this.page.reload();
    return this.page.locator('#token-requests > li').allInnerTexts();
  }

  /** Gets a refresh token without the portal, as an operator does who cannot be called back. */
  async refreshToken(redirectUrl: string, account: string): Promise<string> {
    const client = {
      client_id: this.value('Client ID'),
      redirect_uri: redirectUrl,
    };
    const verifier = randomBytes(32).toString('base64url');
    const issuer = this.value('Issuer');
    const page = await this.page.context().newPage();
    // Nobody is there to be called back.
    await page.route(`${redirectUrl}?*`, route => route.abort());
    const callback = page.waitForRequest(`${redirectUrl}?*`);
    await page.goto(
      `${issuer}/auth?${new URLSearchParams({
        ...client,
        response_type: 'code',
        scope: this.value('Scope'),
        code_challenge: createHash('sha256')
          .update(verifier)
          .digest('base64url'),
        code_challenge_method: 'S256',
      })}`,
    );
    await allow(page, account);
    const code = new URL((await callback).url()).searchParams.get('code')!;
    await page.close();
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...client,
        client_secret: this.value('Client Secret'),
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
      }),
    });
    return (await response.json()).refresh_token;
  }
}

/** Agrees on the sign-in page of the provider. */
export async function allow(page: Page, account: string): Promise<void> {
  await page.getByLabel(account).check();
  await page.getByRole('button', { name: 'Allow' }).click();
}
