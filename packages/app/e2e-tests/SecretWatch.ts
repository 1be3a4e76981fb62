import { createHash } from 'node:crypto';
import { type BrowserContext } from '@playwright/test';
import { type Portal } from './Portal';

/** Parameters of addresses that prove something. */
const proofs = ['code', 'state', 't'];

/** Collects every secret of signing in, wherever it shows, to look for it where it must not. */
export class SecretWatch {
  private readonly secrets = new Map<string, string>();
  /** Of the verifiers; they themselves never leave the portal. */
  private readonly challenges = new Set<string>();

  constructor(context: BrowserContext) {
    context.on('request', request => this.look(new URL(request.url())));
  }

  /** Watches for one more. */
  add(name: string, secret: string) {
    this.secrets.set(name, secret);
  }

  /** Reads the tokens that the demo provider has given and keeps. */
  async readTokens(portal: Portal) {
    const entries: Array<[key: string, entry: unknown]> = JSON.parse(
      await portal.dataFile('oauth/grants.json'),
    );
    for (const [key] of entries) {
      const [kind, token] = key.split(':');
      if (kind.endsWith('Token')) this.add(`${kind} ${this.count}`, token);
    }
  }

  get count(): number {
    return this.secrets.size;
  }

  /** The names of those that stand in a text, in any usual form. */
  foundIn(text: string): string[] {
    const found = [...this.secrets].filter(([, secret]) =>
      formsOf(secret).some(form => text.includes(form)),
    );
    const verifiers = (text.match(/[\w.~-]{43,128}/g) ?? []).filter(word =>
      this.challenges.has(
        createHash('sha256').update(word).digest('base64url'),
      ),
    );
    return [...found.map(([name]) => name), ...verifiers.map(() => 'verifier')];
  }

  private look({ pathname, searchParams }: URL) {
    if (!/\/oauth\/|\/auth$/.test(pathname)) return;
    for (const name of proofs) {
      const value = searchParams.get(name);
      if (value) this.add(`${name} of ${pathname} ${this.count}`, value);
    }
    const challenge = searchParams.get('code_challenge');
    if (challenge) this.challenges.add(challenge);
  }
}

function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ];
}
