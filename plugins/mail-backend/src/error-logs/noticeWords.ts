import { describeFault, Notice, StandIn } from '../delivery';
import { notificationScope } from './notificationScope';
import { goesOn, stopped, triedAgain, waitingWords } from './waitingWords';

type Fault = Extract<Notice, { about: 'fault' }>;

/** What else there is to say. */
interface Circumstances {
  /** How many messages wait. */
  waiting: number;
  /** The fall-back server, when there is one. */
  standIn?: StandIn;
}

/** Says on the web that a server fails, or works again, and what becomes of the mails. */
export function noticeWords(notice: Notice, circumstances: Circumstances) {
  return notice.role === 'first'
    ? {
        ...aboutFirst(notice, circumstances),
        scope: notificationScope.mailStopped,
      }
    : { ...aboutFallback(notice), scope: notificationScope.fallbackFails };
}

function aboutFirst(notice: Notice, circumstances: Circumstances) {
  const { waiting, standIn } = circumstances;
  if (notice.about === 'recovery') {
    return {
      title: standIn
        ? 'Mail goes over the first mail server again'
        : 'Mail works again',
      description: waitingWords(goesOn, waiting),
      severity: 'normal' as const,
    };
  }
  return {
    title: describeFault(notice.failureClass),
    description: sentences(
      meanwhile(notice, circumstances),
      ...faultWords(notice),
    ),
    severity: 'high' as const,
  };
}

function aboutFallback(notice: Notice) {
  return notice.about === 'recovery'
    ? {
        title: 'The fall-back mail server works again',
        description: 'It stands in when the first one does not work.',
        severity: 'normal' as const,
      }
    : {
        title: `Fall-back server: ${describeFault(notice.failureClass)}`,
        description: sentences(
          'Nothing stands in for the first mail server until this one works again.',
          ...faultWords(notice),
        ),
        severity: 'high' as const,
      };
}

function meanwhile(
  { health }: Fault,
  { waiting, standIn }: Circumstances,
): string {
  if (standIn && standIn.state !== 'failing' && standIn.server) {
    const { host, port } = standIn.server;
    return `Mail goes over the fall-back server ${host}:${port} meanwhile.`;
  }
  const words = health.pausedAt === undefined ? triedAgain : stopped;
  return sentences(
    waitingWords(words, waiting),
    standIn && 'The fall-back server does not work either.',
  );
}

function faultWords({ health: { fault } }: Fault) {
  return [fault?.advice, fault?.reply && `The server said: ${fault.reply}`];
}

function sentences(...parts: (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' ');
}
