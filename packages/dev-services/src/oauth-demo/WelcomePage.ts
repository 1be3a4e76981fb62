import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AuthorizationServer } from '../authorization-server/AuthorizationServer.ts';
import { escaped, page } from '../authorization-server/page.ts';

/** The first page of the demo provider: what to enter in the portal, and who has granted what. */
export class WelcomePage {
  private readonly server: AuthorizationServer;
  private readonly mail: { port: number; certificate: string };

  constructor(options: {
    server: AuthorizationServer;
    mail: { port: number; certificate: string };
  }) {
    this.server = options.server;
    this.mail = options.mail;
  }

  async handle(request: IncomingMessage, response: ServerResponse) {
    if (request.method === 'POST') {
      await this.revoke(request, response);
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(this.page());
  }

  private async revoke(request: IncomingMessage, response: ServerResponse) {
    // Another site may open this page, but not press its buttons.
    if (request.headers.origin !== this.server.facts.issuer) {
      response.writeHead(403).end();
      return;
    }
    const answers = new URLSearchParams(await text(request));
    this.server.revoke(answers.get('account') ?? '');
    response.writeHead(303, { location: '/' }).end();
  }

  private page(): string {
    return page(
      'Try OAuth',
      `<p>This provider and its mail server run on your machine, beside the portal. What they take is in the mailbox.</p>
<h2>What to enter on the page Mail</h2>
<dl>
${this.values()
  .map(
    ([label, value]) =>
      `<dt>${escaped(label)}</dt><dd><code>${escaped(value)}</code></dd>`,
  )
  .join('\n')}
<dt><label for="ca">Own certificate authority (PEM), under Advanced</label></dt>
<dd><textarea id="ca" readonly>${escaped(this.mail.certificate)}</textarea></dd>
</dl>
<h2>Who lets the portal send mail</h2>
${this.grants()}
<h2>What the portal has asked for</h2>
${this.tokenRequests()}`,
    );
  }

  private values(): Array<[label: string, value: string]> {
    const { issuer, clientId, clientSecret } = this.server.facts;
    return [
      ['Host', 'localhost'],
      ['Port', String(this.mail.port)],
      ['Security', 'STARTTLS'],
      ['Authentication type', 'OAuth'],
      ['OAuth provider', 'Other'],
      ['User name and From Email', 'portal@harbour.example'],
      ['Issuer', issuer],
      ['Client ID', clientId],
      ['Client Secret', clientSecret],
      ['Scope', 'smtp.send offline_access'],
    ];
  }

  private grants(): string {
    const accounts = this.server.grantedAccounts();
    if (accounts.length === 0) return '<p>Nobody yet.</p>';
    return accounts
      .map(
        account => `<form method="post" action="/">
<input type="hidden" name="account" value="${escaped(account)}">
${escaped(account)} <button>End the grant of ${escaped(account)}</button>
</form>`,
      )
      .join('\n');
  }

  private tokenRequests(): string {
    const requests = this.server.tokenRequests();
    if (requests.length === 0) return '<p>Nothing yet.</p>';
    const lines = requests.map(
      ({ grantType = 'something else', status, error }) =>
        `<li>${escaped(`${grantType}: ${status}`)} ${escaped(
          error ?? '',
        )}</li>`,
    );
    return `<ol id="token-requests">\n${lines.join('\n')}\n</ol>`;
  }
}
