/** While mail flows, so rarely is it written down again. */
const rememberedMs = 1_000;

/**
 * Remembers for a moment that it is written down that mail works, so that not every group says so again.
 *
 * @remarks
 *
 * What another backend has written meanwhile is found out a moment later.
 */
export class KnownSuccess {
  private readonly notedAt = new Map<string, number>();

  constructor(private readonly clock: () => number = () => performance.now()) {}

  /** Whether it was written down just now for these settings. */
  isFresh(settingsKey: string): boolean {
    const at = this.notedAt.get(settingsKey);
    return at !== undefined && this.clock() - at < rememberedMs;
  }

  /** It is written down now. */
  note(settingsKey: string) {
    if (!this.isFresh(settingsKey)) {
      this.notedAt.clear();
      this.notedAt.set(settingsKey, this.clock());
    }
  }

  /** Something else has been written down. */
  forget() {
    this.notedAt.clear();
  }
}
