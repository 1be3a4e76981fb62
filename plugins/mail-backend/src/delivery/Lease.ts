/**
 * How long claimed messages are still ours, by our own clock.
 *
 * @remarks
 *
 * Counted with a clock that only goes forward, from before the database was
 * asked: so we believe that a lease ends a little earlier than it does.
 */
export class Lease {
  private since: number;

  constructor(
    private readonly lengthMs: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.since = this.clock();
  }

  /** Prolongs from when the database was asked to. */
  renewedAt(since: number) {
    this.since = since;
  }

  /** Whether there is time left to begin an attempt; the last third belongs to attempts that run. */
  get allowsAttempt(): boolean {
    return this.clock() - this.since < (this.lengthMs * 2) / 3;
  }
}
