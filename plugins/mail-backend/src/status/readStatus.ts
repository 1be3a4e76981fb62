import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import {
  DeliveryHealth,
  describeFault,
  Fault,
  settingsKey,
  StandIn,
} from '../delivery';
import { LastTest } from '../diagnosis';
import { EffectiveSettings } from '../settings';

/**
 * Answers "does mail work?" from the settings in force, from how delivery is doing and from the last test.
 *
 * @remarks
 *
 * What was observed with other settings says nothing. A test that passes ends
 * the faults before it (see `noteTestPassed` in delivery/), so a fault that is
 * still there is newer and counts more. A mail of the last test that arrived
 * proves more than all that the server accepted; a later test that fails takes
 * its place. One that the server put off proves nothing. While the fall-back
 * server does the work of one that is paused, mail is degraded and not paused.
 */
export function readStatus(options: {
  settings: EffectiveSettings;
  health: DeliveryHealth;
  /** The last test with the settings in force. */
  test?: LastTest;
  /** The fall-back server, when there is one. */
  standIn?: StandIn;
}): Omit<MailStatus, 'waiting'> {
  const { settings, health, test, standIn } = options;
  switch (settings.state) {
    case 'not-configured':
    case 'off':
      return { status: settings.state };
    case 'invalid':
      return {
        status: 'paused',
        cause: {
          failureClass: 'config',
          summary: 'The mail settings are not valid.',
          advice: settings.problems.join(' '),
        },
      };
    default:
      return {
        ...(health.settingsKey === settingsKey(settings)
          ? observed(options)
          : tested(test)),
        ...(standIn && { fallback: fallback(standIn) }),
      };
  }
}

function observed({
  health,
  test,
  standIn,
}: {
  health: DeliveryHealth;
  test?: LastTest;
  standIn?: StandIn;
}): Omit<MailStatus, 'waiting'> {
  const { fault, pausedAt, failingSince, workingSince } = health;
  if (pausedAt !== undefined) {
    const status = standIn?.state === 'in-use' ? 'degraded' : 'paused';
    return { status, since: time(pausedAt), cause: cause(fault) };
  }
  if (failingSince !== undefined) {
    return {
      status: 'degraded',
      since: time(failingSince),
      cause: cause(fault),
    };
  }
  return workingSince === undefined || test?.arrivedAt
    ? tested(test)
    : { status: 'working', since: time(workingSince) };
}

function tested(test: LastTest | undefined): Omit<MailStatus, 'waiting'> {
  if (test?.arrivedAt) {
    return { status: 'confirmed', since: test.arrivedAt };
  }
  return test?.outcome === 'passed'
    ? { status: 'working', since: test.testedAt }
    : { status: 'untested' };
}

function fallback({
  state,
  since,
  fault,
  server,
}: StandIn): MailStatus['fallback'] {
  return {
    state,
    server: server && `${server.host}:${server.port}`,
    since: since === undefined ? undefined : time(since),
    cause: cause(fault),
  };
}

function cause(fault: Fault | undefined): MailStatus['cause'] {
  return (
    fault && {
      failureClass: fault.failureClass,
      summary: `${describeFault(fault.failureClass)}.`,
      reply: fault.reply,
      advice: fault.advice,
    }
  );
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
