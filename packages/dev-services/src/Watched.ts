/** A list that can be waited for. */
export class Watched<T> {
  readonly items: T[] = [];
  private readonly watchers = new Set<() => void>();

  add(item: T) {
    this.items.push(item);
    this.watchers.forEach(look => look());
  }

  /** Resolves when there are so many items. */
  reached(count: number): Promise<void> {
    return new Promise(resolve => {
      const look = () => {
        if (this.items.length < count) return;
        this.watchers.delete(look);
        resolve();
      };
      this.watchers.add(look);
      look();
    });
  }
}
