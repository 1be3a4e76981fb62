import { ConnectionParts } from './ConnectionParts';
import { isClientInUse } from './isClientInUse';
import { Revocation, revokeToken } from './revokeToken';

/**
 * Hands tokens back that nobody wants any more, in the background: nobody waits for a provider that one is done with.
 *
 * @remarks
 *
 * Whoever comes with tokens has erased them already; this is a courtesy to the
 * owner of the mailbox, and is tried once.
 */
export class Returns {
  private readonly running = new Set<Promise<void>>();

  constructor(private readonly parts: ConnectionParts) {}

  /** Ends an authorisation at its provider, whatever else lives from it. */
  end(revocation: Revocation): void {
    this.run(revocation, async () => true);
  }

  /**
   * Hands back what was granted and never used, unless the same client is in use.
   *
   * @remarks
   *
   * To Google, all that a mailbox has ever granted to a client is one
   * authorisation: with one token of it, all end. A token that lies about
   * there, and nowhere else, is the smaller harm than mail that stops.
   */
  unused(revocation: Revocation): void {
    const { knex } = this.parts;
    this.run(
      revocation,
      async () => !(await isClientInUse(knex, revocation.client)),
    );
  }

  async settled(): Promise<void> {
    await Promise.all(this.running);
  }

  private run(revocation: Revocation, isWanted: () => Promise<boolean>) {
    const run = this.revokeIf(isWanted, revocation).finally(() =>
      this.running.delete(run),
    );
    this.running.add(run);
  }

  private async revokeIf(
    isWanted: () => Promise<boolean>,
    revocation: Revocation,
  ): Promise<void> {
    try {
      if (await isWanted()) await revokeToken(this.parts, revocation);
    } catch (error) {
      this.parts.logger.warn(
        `The refresh token of ${revocation.of} was not handed back`,
        error as Error,
      );
    }
  }
}
