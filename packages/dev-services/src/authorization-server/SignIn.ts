import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import type { Decision } from './AuthorizationServerOptions.ts';
import { mailResource, mailScopes, type Policy } from './createProvider.ts';
import { escaped, page } from './page.ts';

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The page on which a person says who they are and whether the client may send their mail. */
export class SignIn {
  private readonly provider: Provider;
  private readonly policy: Policy;
  private readonly accounts?: string[];
  private readonly decisions: Decision[] = [];

  constructor(options: {
    provider: Provider;
    policy: Policy;
    accounts?: string[];
  }) {
    this.provider = options.provider;
    this.policy = options.policy;
    this.accounts = options.accounts;
  }

  decideNext(decision: Decision) {
    this.decisions.push(decision);
  }

  async handle(request: IncomingMessage, response: ServerResponse) {
    const interaction = await this.provider.interactionDetails(
      request,
      response,
    );
    if (request.method === 'POST') {
      const answers = new URLSearchParams(await text(request));
      const result = await this.result(interaction, answers);
      await this.provider.interactionFinished(request, response, result);
    } else {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(this.page(interaction));
    }
  }

  private async result(interaction: Interaction, answers: URLSearchParams) {
    const decision = this.decisions.shift();
    const account = answers.get('account')?.trim() ?? '';
    const known = this.accounts?.includes(account) ?? account !== '';
    if (decision === 'deny' || answers.get('answer') !== 'allow' || !known) {
      return {
        error: 'access_denied',
        error_description: 'The person did not agree',
      };
    }
    this.policy.withholdsRefreshToken = decision === 'no-refresh-token';
    return {
      login: { accountId: account },
      consent: { grantId: await this.grant(interaction, account, decision) },
    };
  }

  private grant(
    { params }: Interaction,
    accountId: string,
    decision: Decision | undefined,
  ): Promise<string> {
    const grant = new this.provider.Grant({
      accountId,
      clientId: String(params.client_id),
    });
    const asked = String(params.scope ?? '');
    grant.addOIDCScope(asked);
    const forMail = asked.split(' ').filter(each => mailScopes.includes(each));
    if (decision === 'less-scope') {
      grant.rejectResourceScope(mailResource, forMail.join(' '));
    } else {
      grant.addResourceScope(mailResource, forMail.join(' '));
    }
    return grant.save();
  }

  private page({ params }: Interaction): string {
    return page(
      'Sign in',
      `<p><strong>${escaped(
        String(params.client_id),
      )}</strong> asks to send mail as you.</p>
<form method="post">
${this.choice(String(params.login_hint ?? ''))}
<button name="answer" value="allow">Allow</button>
<button name="answer" value="deny">Deny</button>
</form>`,
    );
  }

  private choice(hint: string): string {
    if (!this.accounts) {
      return `<label>Your address
<input type="email" name="account" required value="${escaped(hint)}"></label>`;
    }
    const chosen = this.accounts.includes(hint) ? hint : this.accounts[0];
    const radios = this.accounts.map(
      account =>
        `<label><input type="radio" name="account" value="${escaped(account)}"${
          account === chosen ? ' checked' : ''
        }> ${escaped(account)}</label>`,
    );
    return `<fieldset><legend>Which mailbox is yours?</legend>
${radios.join('\n')}</fieldset>`;
  }
}
