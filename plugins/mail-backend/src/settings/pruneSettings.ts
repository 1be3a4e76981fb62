import { Knex } from 'knex';

const versionsKept = 20;

/** Forgets old versions, and the passwords of all that no undo can bring back. */
export async function pruneSettings(
  knex: Knex,
  options: { newest: number },
): Promise<void> {
  const { newest } = options;
  await knex('settings')
    .where('version', '<=', newest - versionsKept)
    .delete();
  await knex('settings')
    .where('version', '<', newest - 1)
    .where(kept =>
      kept
        .whereNotNull('sealed_password')
        .orWhereNotNull('fallback_sealed_password'),
    )
    .update({ sealed_password: null, fallback_sealed_password: null });
}
