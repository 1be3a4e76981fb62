/**
 * Works on items side by side, so many at a time, in the order they came.
 *
 * @remarks
 *
 * A slow item keeps its own lane busy and nobody else's.
 */
export class Lanes<Item> {
  private readonly waiting: Item[] = [];
  private running = 0;
  private whenIdle: (() => void)[] = [];

  constructor(
    private readonly options: {
      work: (item: Item) => Promise<void>;
      /** How many items at a time. */
      width: () => number;
      /** Called when an item is done. */
      onDone: () => void;
    },
  ) {}

  add(items: Item[]) {
    this.waiting.push(...items);
    this.begin();
  }

  /** How many items have not begun. */
  get backlog(): number {
    return this.waiting.length;
  }

  get isIdle(): boolean {
    return this.running === 0 && this.waiting.length === 0;
  }

  /** Takes back what has not begun. */
  takeBacklog(): Item[] {
    return this.waiting.splice(0);
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    if (!this.isIdle) {
      await new Promise<void>(resolve => {
        this.whenIdle.push(resolve);
      });
    }
  }

  private begin() {
    while (this.running < this.options.width() && this.waiting.length > 0) {
      const [item] = this.waiting.splice(0, 1);
      this.running += 1;
      void this.options.work(item).finally(() => this.end());
    }
  }

  private end() {
    this.running -= 1;
    this.begin();
    if (this.isIdle) {
      this.whenIdle.splice(0).forEach(resolve => resolve());
    }
    this.options.onDone();
  }
}
