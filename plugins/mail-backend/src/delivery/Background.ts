import { LoggerService } from '@backstage/backend-plugin-api';

/** Work that nobody waits for, except whoever stops. */
export class Background {
  private readonly running = new Map<symbol, Promise<void>>();
  private readonly once = new Map<string, { again: boolean }>();

  constructor(private readonly logger: LoggerService) {}

  /**
   * Begins a piece of work; a failure of it is logged.
   *
   * @param purpose - completes the sentence "Could not …"
   */
  run(purpose: string, work: () => Promise<void>) {
    const key = Symbol(purpose);
    this.running.set(
      key,
      work()
        .catch(error => {
          this.logger.warn(`Mail delivery could not ${purpose}`, error);
        })
        .finally(() => this.running.delete(key)),
    );
  }

  /** The same for work that must not run twice at once; asked for meanwhile, it runs once more afterwards. */
  runOnce(purpose: string, work: () => Promise<void>) {
    const runs = this.once.get(purpose);
    if (runs) {
      runs.again = true;
      return;
    }
    this.once.set(purpose, { again: false });
    this.run(purpose, () =>
      work().finally(() => {
        const again = this.once.get(purpose)?.again;
        this.once.delete(purpose);
        if (again) {
          this.runOnce(purpose, work);
        }
      }),
    );
  }

  /** Resolves when all of it is done. */
  async settled(): Promise<void> {
    while (this.running.size > 0) {
      await Promise.all(this.running.values());
    }
  }
}
