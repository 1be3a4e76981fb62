import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../../database';
import { FlowStage } from './Flow';
import { FlowRow } from './FlowRow';
import { emptiedBy, flowStages, PrivateColumn } from './flowStages';

/** What a stage brings with it. */
type Brought = Partial<Record<PrivateColumn, string>> & {
  trouble?: OAuthTrouble;
  connection_id?: string;
};

/**
 * Takes a sign-in to its next stage, if it is where that stage may follow, and in time.
 *
 * @remarks
 *
 * One statement compares and swaps: of several backends that get the same
 * ticket, code or acceptance, one goes on. What the new stage does not keep is
 * gone with the same statement.
 *
 * @returns false when another has been faster, or it is over
 */
export async function advanceFlow(
  knex: Knex,
  step: { id: string; to: FlowStage; bringing?: Brought },
): Promise<boolean> {
  const { trouble, ...columns } = step.bringing ?? {};
  const { after, lastsMs } = flowStages[step.to];
  const now = databaseClock(knex);
  const advanced = await knex<FlowRow>('oauth_flows')
    .where({ id: step.id })
    .whereIn('state', after)
    .where('expires_at', '>', now)
    .update({
      ...emptiedBy(step.to),
      ...columns,
      ...(trouble && { trouble: JSON.stringify(trouble) }),
      ...(lastsMs && { expires_at: knex.raw('? + ?', [now, lastsMs]) }),
      state: step.to,
    });
  return advanced === 1;
}
