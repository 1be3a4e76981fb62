import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { classifyChange } from './classifyChange';
import { Difference } from './Difference';

const TABLE = 'entity_events_changes';

/** Writes down the changes that one comparison finds. */
export class ChangeRecord {
  #recorded = 0;
  #created = 0;

  private constructor(
    private readonly tx: Knex.Transaction,
    private readonly detectedAt: number,
    private readonly lastNumberBefore: number,
  ) {}

  /** Begins a record; only under the lock of the detection state. */
  static async open(
    tx: Knex.Transaction,
    detectedAt: number,
  ): Promise<ChangeRecord> {
    const [{ last }] = await tx(TABLE).max({ last: 'number' });
    return new ChangeRecord(tx, detectedAt, Number(last ?? 0));
  }

  /** Differences that are a change in the meaning of `EntityChangeKind` so far. */
  get recorded(): number {
    return this.#recorded;
  }

  async add(differences: Difference[]): Promise<void> {
    const rows = differences.flatMap(difference => this.#toRow(difference));
    if (rows.length > 0) {
      await this.tx(TABLE).insert(rows);
      this.#recorded += rows.length;
    }
    this.#created += differences.filter(found => !found.before).length;
  }

  /** Ends the record: how many entities are new is known only now. */
  async close(): Promise<void> {
    if (this.#created > 0) {
      await this.tx(TABLE)
        .where('number', '>', this.lastNumberBefore)
        .update({ created_together: this.#created });
    }
  }

  #toRow({ entityRef, before, after }: Difference): object[] {
    const kinds = classifyChange(parse(before), parse(after?.entity));
    if (kinds.length === 0) {
      return [];
    }
    return [
      {
        change_id: randomUUID(),
        entity_ref: entityRef,
        kinds: JSON.stringify(kinds),
        before_entity: before ?? null,
        after_entity: after?.entity ?? null,
        detected_at: this.detectedAt,
      },
    ];
  }
}

function parse(json: string | undefined): Entity | undefined {
  return json === undefined ? undefined : JSON.parse(json);
}
