import {
  Suppression,
  SuppressionDraft,
  SuppressionQuery,
} from '@mailroom/backstage-plugin-mail-common';

/** Addresses that are not written to, in the memory of the browser. */
export class FakeSuppressions {
  private readonly all: Suppression[] = [
    {
      id: 's1',
      address: 'grace@example.com',
      cause: 'refused',
      words: '550 5.1.1 <grace@example.com>: Recipient address rejected',
      deliveryId: 'message-3',
      since: new Date(Date.now() - 26 * 3_600_000).toISOString(),
    },
  ];
  private readonly lifted = new Set<string>();

  async list({ address = '' }: SuppressionQuery) {
    return {
      items: this.all.filter(
        one => !this.lifted.has(one.id) && one.address.startsWith(address),
      ),
    };
  }

  async add({ address, note }: SuppressionDraft): Promise<Suppression> {
    const added: Suppression = {
      ...{ id: `s${this.all.length + 1}`, address, cause: 'by-hand' },
      ...{ words: note, since: new Date().toISOString() },
      suppressedBy: 'user:default/guest',
    };
    this.all.unshift(added);
    return added;
  }

  async lift(id: string) {
    const { address } = this.find(id);
    this.lifted.add(id);
    return { id, address, suppressedMessages: 2 };
  }

  async restore(id: string) {
    this.lifted.delete(id);
    return this.find(id);
  }

  private find(id: string): Suppression {
    const found = this.all.find(one => one.id === id);
    if (!found) throw new Error(`There is no suppression with the id ${id}`);
    return found;
  }
}
