import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { DeliveryHealth, describeFault, Fault, settingsKey } from '../delivery';
import { EffectiveSettings } from '../settings';

/**
 * Answers "does mail work?" from the settings in force and from how delivery is doing.
 *
 * @remarks
 *
 * What was observed with other settings says nothing: then they are untested.
 */
export function readStatus(options: {
  settings: EffectiveSettings;
  health: DeliveryHealth;
}): Omit<MailStatus, 'waiting'> {
  const { settings, health } = options;
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
      return health.settingsKey === settingsKey(settings)
        ? observed(health)
        : { status: 'untested' };
  }
}

function observed(health: DeliveryHealth): Omit<MailStatus, 'waiting'> {
  const { fault, pausedAt, failingSince, workingSince } = health;
  if (pausedAt !== undefined) {
    return { status: 'paused', since: time(pausedAt), cause: cause(fault) };
  }
  if (failingSince !== undefined) {
    return {
      status: 'degraded',
      since: time(failingSince),
      cause: cause(fault),
    };
  }
  return workingSince === undefined
    ? { status: 'untested' }
    : { status: 'working', since: time(workingSince) };
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
