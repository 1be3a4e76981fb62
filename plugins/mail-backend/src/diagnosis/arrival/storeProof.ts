import { Knex } from 'knex';
import { ArrivalProof, hashOfLink } from './ArrivalProof';
import { hashOfCode } from './hashOfCode';

/** Stores by what the mail of a test will be recognised, before it leaves: somebody may press its button at once. */
export async function storeProof(options: {
  knex: Knex;
  runId: string;
  proof: ArrivalProof;
}): Promise<void> {
  const { knex, runId, proof } = options;
  const codeHash = await hashOfCode({ runId, code: proof.code });
  await knex('diagnosis_runs')
    .where({ id: runId })
    .update({ link_hash: hashOfLink(proof.link), code_hash: codeHash });
}
