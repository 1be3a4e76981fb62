/**
 * Works on items side by side, so many at a time, in the order they came.
 *
 * @remarks
 *
 * A slow item keeps its own lane busy and nobody else's.
 */
export class Lanes<Item> {
  private readonly waiting: Item[] = [];
  private begun = 0;
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

  /** There may be more width than before. */
  goOn() {
    this.begin();
  }

  /** How many items have begun and are not done. */
  get running(): number {
    return this.begun;
  }

  /** How many items are here, begun or not. */
  get size(): number {
    return this.begun + this.waiting.length;
  }

  /** Takes back what has not begun. */
  takeBacklog(): Item[] {
    const items = this.waiting.splice(0);
    this.tellIdle();
    return items;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    if (this.size > 0) {
      await new Promise<void>(resolve => {
        this.whenIdle.push(resolve);
      });
    }
  }

  private begin() {
    while (this.begun < this.options.width() && this.waiting.length > 0) {
      const [item] = this.waiting.splice(0, 1);
      this.begun += 1;
      void this.options.work(item).finally(() => this.end());
    }
  }

  private end() {
    this.begun -= 1;
    this.begin();
    this.tellIdle();
    this.options.onDone();
  }

  private tellIdle() {
    if (this.size === 0) {
      this.whenIdle.splice(0).forEach(resolve => resolve());
    }
  }
}
