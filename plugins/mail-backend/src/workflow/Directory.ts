import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DirectoryEntry, toDirectoryEntry } from './DirectoryEntry';

const CACHE_MS = 60_000;

/** The catalog takes long lists, but not in one short request. */
const REFS_PER_REQUEST = 200;

/** All that is needed to find an address. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile',
  'relations',
];

/** Users and groups of the catalog by their refs. */
export type Entries = Map<string, DirectoryEntry>;

/**
 * Looks up users and groups in the catalog.
 *
 * @remarks
 *
 * Answers are kept for a minute, so that a hundred changes of one team cost
 * one question. {@link Directory.forget} drops them as soon as a change of a
 * user or group is seen.
 */
export class Directory {
  private readonly cache = new Map<
    string,
    { entry?: DirectoryEntry; until: number }
  >();

  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      /** Milliseconds of a clock that never goes back. */
      now?: () => number;
    },
  ) {}

  /** Drops every kept answer. */
  forget(): void {
    this.cache.clear();
  }

  /**
   * Looks up these users and groups, and everybody within the groups.
   *
   * @remarks
   *
   * Level by level, one question each, so that a deep organisation costs as
   * many questions as it is deep. A group with an address stands for its
   * members; they are not asked for. Groups in a circle are visited once.
   *
   * @throws ResponseError when the catalog cannot be reached
   */
  async lookUp(refs: string[]): Promise<Entries> {
    const found: Entries = new Map();
    const seen = new Set(refs);
    let level = [...seen];
    while (level.length > 0) {
      const entries = await this.entriesOf(level);
      entries.forEach(entry => found.set(entry.ref, entry));
      level = entries
        .filter(entry => !entry.address)
        .flatMap(entry => [...entry.members, ...entry.childGroups])
        .filter(ref => !seen.has(ref) && seen.add(ref));
    }
    return found;
  }

  private async entriesOf(refs: string[]): Promise<DirectoryEntry[]> {
    const now = this.now();
    const unknown = refs.filter(ref => !this.isFresh(ref, now));
    for (let start = 0; start < unknown.length; start += REFS_PER_REQUEST) {
      await this.ask(unknown.slice(start, start + REFS_PER_REQUEST), now);
    }
    return refs.flatMap(ref => this.cache.get(ref)?.entry ?? []);
  }

  private isFresh(ref: string, now: number): boolean {
    return (this.cache.get(ref)?.until ?? 0) > now;
  }

  private async ask(entityRefs: string[], now: number): Promise<void> {
    const { items } = await this.options.catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    entityRefs.forEach((ref, index) => {
      const entity = items[index];
      this.cache.set(ref, {
        entry: entity && toDirectoryEntry(ref, entity),
        until: now + CACHE_MS,
      });
    });
  }

  private now(): number {
    return (this.options.now ?? performance.now.bind(performance))();
  }
}
