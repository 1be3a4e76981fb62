import { readFileSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Epoch milliseconds. */
  expiresAt?: number;
}

/** What an interrupted sign-in leaves behind need not outlive the server. */
const passing = /^(Session|Interaction):/;

/** Everything the provider remembers: in memory, and in a file when there is one. */
export class TokenStore {
  private readonly entries: Map<string, Entry>;
  private readonly file?: string;

  constructor(file?: string) {
    this.file = file;
    this.entries = new Map(file ? readEntries(file) : []);
  }

  read(key: string): AdapterPayload | undefined {
    const entry = this.entries.get(key);
    if (entry?.expiresAt !== undefined && entry.expiresAt <= Date.now()) {
      this.entries.delete(key);
      return undefined;
    }
    return entry?.payload;
  }

  write(key: string, entry: Entry) {
    this.entries.set(key, entry);
    this.save();
  }

  delete(matches: (payload: AdapterPayload, key: string) => boolean) {
    for (const [key, { payload }] of this.entries) {
      if (matches(payload, key)) this.entries.delete(key);
    }
    this.save();
  }

  find(
    matches: (payload: AdapterPayload, key: string) => boolean,
  ): AdapterPayload[] {
    return [...this.entries.keys()].flatMap(key => {
      const payload = this.read(key);
      return payload && matches(payload, key) ? [payload] : [];
    });
  }

  private save() {
    if (!this.file) return;
    const lasting = [...this.entries].filter(([key]) => !passing.test(key));
    writeFileSync(this.file, JSON.stringify(lasting), { mode: 0o600 });
  }
}

function readEntries(file: string): Array<[string, Entry]> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Nothing was kept yet, or not to the end: the demo asks for consent again.
    return [];
  }
}

/** The part of the store that holds one kind, as oidc-provider wants it. */
export function storeOf(
  kind: string,
  store: TokenStore,
  options: { keepsConsumed(): boolean },
): Adapter {
  const keyOf = (id: string) => `${kind}:${id}`;
  const ofKind = (key: string) => key.startsWith(`${kind}:`);
  return {
    upsert: async (id, payload, expiresIn) =>
      store.write(keyOf(id), {
        payload,
        expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : undefined,
      }),
    find: async id => store.read(keyOf(id)),
    findByUid: async uid =>
      store.find((payload, key) => ofKind(key) && payload.uid === uid)[0],
    findByUserCode: async () => undefined,
    consume: async id => {
      const payload = store.read(keyOf(id));
      if (payload && !(kind === 'RefreshToken' && options.keepsConsumed())) {
        payload.consumed = Math.floor(Date.now() / 1000);
        store.write(keyOf(id), {
          payload,
          expiresAt: payload.exp ? payload.exp * 1000 : undefined,
        });
      }
    },
    destroy: async id => store.delete((_, key) => key === keyOf(id)),
    revokeByGrantId: async grantId =>
      store.delete(
        (payload, key) => ofKind(key) && payload.grantId === grantId,
      ),
  };
}
