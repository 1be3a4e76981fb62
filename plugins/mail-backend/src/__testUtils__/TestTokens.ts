import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { AccessTokens, TokenFault } from '../settings';

/** The tokens of one mailbox, in the hand of a test: it kills them, and says why there are none. */
export class TestTokens implements AccessTokens {
  /** How often somebody wanted one. */
  asked = 0;
  /** How often another one was made. */
  renewals = 0;
  /** What everybody is told who wants one. */
  fault?: TokenFault;
  /** What is told to those only who bring a rejected one. */
  renewalFault?: TokenFault;
  /** What a renewal waits for. */
  beforeRenewal = async () => {};
  /** Everything that was ever given out, oldest first. */
  readonly issued: string[] = [];
  private readonly dead = new Set<string>();
  private renewal?: Promise<void>;

  /** @param length - of each token, in characters */
  constructor(private readonly length = 80) {
    this.issue();
  }

  /** The one given out last. */
  get newest(): string {
    return this.issued.at(-1)!;
  }

  /** Whether a server should take it. */
  accepts(token: string): boolean {
    return this.issued.includes(token) && !this.dead.has(token);
  }

  /** Makes servers refuse the newest; nobody here knows of it. */
  kill() {
    this.dead.add(this.newest);
  }

  async get({ rejected }: { rejected?: string } = {}): Promise<string> {
    this.asked += 1;
    await setImmediate();
    const fault = this.fault ?? (rejected && this.renewalFault);
    if (fault) {
      // As from the database: everybody gets one of their own.
      throw new TokenFault(fault.facts);
    }
    if (this.renewal || rejected === this.newest) {
      this.renewal ??= this.renew();
      await this.renewal;
    }
    return this.newest;
  }

  private async renew() {
    await this.beforeRenewal();
    this.renewals += 1;
    this.issue();
    this.renewal = undefined;
  }

  private issue() {
    const text = randomBytes(this.length).toString('base64url');
    this.issued.push(text.slice(0, this.length));
  }
}
