import {
  diagnosisStepIds,
  DiagnosisStepId,
  FailureClass,
} from '@mailroom/backstage-plugin-mail-common';
import { EffectiveSettings } from '../settings';
import { DiagnosisRun, DiagnosisRunOptions } from './DiagnosisRun';
import { pruneRuns } from './pruneRuns';
import { startRun } from './startRun';

/** Who makes the tests that nobody asked for, in the record of tests. */
const RUN_BY = 'plugin:mail';

/** What a test without a mail needs. */
export interface RetestOptions
  extends Pick<
    DiagnosisRunOptions,
    'knex' | 'letterhead' | 'connections' | 'logger' | 'resolver' | 'signal'
  > {
  settings: Extract<EffectiveSettings, { state: 'ready' }>;
}

/** What a test without a mail found out. */
export type RetestResult =
  | { passed: true }
  | {
      passed: false;
      /** One sentence for people. */
      summary: string;
      fault: { failureClass: FailureClass; reply?: string; advice?: string };
    };

/**
 * Tests whether the server can be reached and signed in to, by the steps of the whole test, and sends nothing.
 *
 * @returns undefined when it was broken off
 * @throws ConflictError while another one runs
 */
export async function retest(
  options: RetestOptions,
): Promise<RetestResult | undefined> {
  const { settings, ...parts } = options;
  const { knex } = options;
  const { server, fingerprint } = settings;
  const id = await startRun({
    ...{ knex, fingerprint, host: `${server.host}:${server.port}` },
    ...{ runBy: RUN_BY, kind: 'scheduled' },
  });
  await pruneRuns({ knex });
  const run = new DiagnosisRun({
    ...{ ...parts, id, stepIds: stepsWithoutMail() },
    // Nobody gets anything.
    subject: { ...settings, recipient: settings.sender.address },
    onOutcome: async () => {},
  });
  await toTheEnd(run);
  return resultOf(run);
}

/** From the first step that speaks with somebody to the last one before the mail. */
function stepsWithoutMail(): readonly DiagnosisStepId[] {
  const first = diagnosisStepIds.indexOf('policy');
  const last = diagnosisStepIds.indexOf('auth');
  return diagnosisStepIds.slice(first, last + 1);
}

async function toTheEnd(run: DiagnosisRun) {
  const lines = run[Symbol.asyncIterator]();
  while (!(await lines.next()).done);
}

function resultOf({ verdict, failed }: DiagnosisRun): RetestResult | undefined {
  if (!verdict || !failed) {
    return verdict && { passed: true };
  }
  const { advice, fault } = failed;
  return {
    passed: false,
    summary: verdict.summary,
    // What has no class is no fault of the settings; it is looked at again soon.
    fault: { ...(fault ?? { failureClass: 'network' }), advice },
  };
}
