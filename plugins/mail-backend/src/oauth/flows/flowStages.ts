import { FlowStage } from './Flow';
import { FlowRow } from './FlowRow';

const minuteMs = 60_000;

/** A column that holds a secret or what recognises one; empty in every stage that does not name it. */
export type PrivateColumn = keyof Pick<
  FlowRow,
  | 'ticket_hash'
  | 'state_hash'
  | 'cookie_hash'
  | 'sealed_verifier'
  | 'sealed_client_secret'
  | 'sealed_tokens'
  | 'sealed_form'
>;

/** One stage of a sign-in. */
interface Stage {
  /** The stages that it may follow. */
  after: FlowStage[];
  /** How long the next step may take; what was, when absent. */
  lastsMs?: number;
  keeps: PrivateColumn[];
}

/** All stages in which the next step is awaited. */
export const openStages: FlowStage[] = [
  'waiting',
  'started',
  'redeeming',
  'authorized',
];

/**
 * What may follow what, for how long, and which secrets each stage keeps.
 *
 * @remarks
 *
 * The one place that says when a secret goes. The form stays until the row
 * goes, because a page that was left for the provider's is restored from it.
 */
export const flowStages: Record<FlowStage, Stage> = {
  waiting: {
    after: [],
    lastsMs: minuteMs,
    keeps: ['ticket_hash', 'sealed_client_secret', 'sealed_form'],
  },
  started: {
    after: ['waiting'],
    // As long as Microsoft's code lives; who has to find a telephone needs them.
    lastsMs: 10 * minuteMs,
    keeps: [
      'state_hash',
      'cookie_hash',
      'sealed_verifier',
      'sealed_client_secret',
      'sealed_form',
    ],
  },
  redeeming: {
    after: ['started'],
    // Longer than the provider may take; a backend that died leaves it behind.
    lastsMs: minuteMs,
    keeps: ['sealed_client_secret', 'sealed_form'],
  },
  authorized: {
    after: ['redeeming'],
    lastsMs: 10 * minuteMs,
    keeps: ['sealed_client_secret', 'sealed_tokens', 'sealed_form'],
  },
  accepted: { after: ['authorized'], keeps: ['sealed_form'] },
  failed: { after: ['started', 'redeeming'], keeps: ['sealed_form'] },
  expired: { after: openStages, keeps: ['sealed_form'] },
  cancelled: { after: openStages, keeps: [] },
};

const privateColumns: PrivateColumn[] = [
  'ticket_hash',
  'state_hash',
  'cookie_hash',
  'sealed_verifier',
  'sealed_client_secret',
  'sealed_tokens',
  'sealed_form',
];

/** The private columns that a stage leaves empty. */
export function emptiedBy(
  stage: FlowStage,
): Partial<Record<PrivateColumn, null>> {
  const kept = flowStages[stage].keeps;
  const emptied = privateColumns.filter(column => !kept.includes(column));
  return Object.fromEntries(emptied.map(column => [column, null]));
}
