import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { DeliveryHealth, ServerRole, settingsKey } from '../delivery';
import { LastTest, RunHistory } from '../diagnosis';
import { EffectiveSettings } from '../settings';

const dayMs = 24 * 60 * 60 * 1000;

/** Before the administrators are told of a fault that may pass by itself, which is after ten minutes. */
const recheckMs = 4 * 60 * 1000;

/** Faults that may pass without anybody doing anything. */
const passing: FailureClass[] = ['network', 'transient', 'throttle'];

/** What decides whether the settings in force are tested again now. */
export interface RetestFacts {
  role: ServerRole;
  settings: EffectiveSettings;
  health: DeliveryHealth;
  /** The last test with these settings that somebody made. */
  test?: LastTest;
  history: RunHistory;
  /** Messages that wait for it; each of them finds out what a test would. */
  waiting: number;
  /** Whether the server took a message within the last day. */
  acceptedToday: boolean;
}

/**
 * Decides whether nobody has tried for too long whether mail works.
 *
 * @remarks
 *
 * Once a day, and only settings that have worked: others would be told to
 * people who know that already. After a fault that may pass by itself, soon
 * again; after another one not, as a server may lock an account that is signed
 * in to with a wrong password again and again. A fall-back server is tested
 * from the beginning: else nobody would notice before it is needed.
 */
export function isRetestDue(facts: RetestFacts): boolean {
  const { health, waiting, acceptedToday } = facts;
  if (!isOpen(facts) || !hasWorked(facts) || !isLongAgo(facts)) {
    return false;
  }
  return health.failingSince === undefined ? !acceptedToday : waiting === 0;
}

/** Whether the last test was so long ago that another one may be due. */
export function isLongAgo(
  facts: Pick<RetestFacts, 'health' | 'history'>,
): boolean {
  const { health, history } = facts;
  const patienceMs =
    health.failingSince === undefined ? dayMs : patienceWith(health);
  return (
    history.lastAt === undefined || health.readAt - history.lastAt >= patienceMs
  );
}

/** Neither off nor paused, and what is known is known of these settings. */
function isOpen({ settings, health }: RetestFacts): boolean {
  return (
    settings.state === 'ready' &&
    health.settingsKey === settingsKey(settings) &&
    health.pausedAt === undefined
  );
}

function hasWorked({ role, health, test, history }: RetestFacts): boolean {
  return (
    role === 'fallback' ||
    health.workingSince !== undefined ||
    test?.outcome === 'passed' ||
    history.retested
  );
}

function patienceWith({ fault }: DeliveryHealth): number {
  return fault && passing.includes(fault.failureClass) ? recheckMs : dayMs;
}
