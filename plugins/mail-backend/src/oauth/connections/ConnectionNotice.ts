import { mayPass } from './ConnectionFault';
import {
  ConnectionFacts,
  connectionWarnings,
  daysUntilSecretEnds,
  isOverdue,
  reminderDays,
} from './warnings';

/** What administrators are told about a connection on the web. */
export interface ConnectionNotice {
  /** Names it: what was told once is not told again before it was over. */
  key: string;
  title: string;
  description: string;
  severity: 'high' | 'normal';
  /** No mail goes out until it is over. */
  stopsMail?: true;
}

/**
 * What administrators have to know about a connection now.
 *
 * @remarks
 *
 * An authorisation can end while no mail is sent, and a mail about it could
 * not be sent either.
 */
export function currentNotices(facts: ConnectionFacts): ConnectionNotice[] {
  return [
    troubleNotice(facts),
    overdueNotice(facts),
    secretNotice(facts),
  ].filter(notice => notice !== undefined);
}

function troubleNotice({ connection }: ConnectionFacts) {
  const { state, trouble } = connection ?? {};
  if (!trouble || state === 'disconnected' || mayPass(trouble.kind)) {
    return undefined;
  }
  const isConsent = trouble.kind === 'consent';
  return {
    key: isConsent ? 'needs-consent' : 'misconfigured',
    title: isConsent
      ? 'Somebody has to sign in to the mailbox again'
      : 'The OAuth provider refuses the portal',
    description: sentences(trouble.trouble.summary, trouble.trouble.advice),
    severity: 'high' as const,
    stopsMail: true as const,
  };
}

function overdueNotice(facts: ConnectionFacts) {
  const { connection } = facts;
  return isOverdue(facts)
    ? {
        key: 'overdue',
        title: 'Access to the mailbox has not been renewed for a day',
        description: sentences(
          connection?.trouble?.trouble.summary,
          connection?.trouble?.trouble.advice,
        ),
        severity: 'high' as const,
        stopsMail: true as const,
      }
    : undefined;
}

/** One for each of the days: who leaves it unread at 30, is reminded at 14. */
function secretNotice(facts: ConnectionFacts) {
  const days = daysUntilSecretEnds(facts);
  const step =
    days === undefined
      ? undefined
      : reminderDays.filter(each => Math.max(days, 0) <= each).at(-1);
  return step === undefined
    ? undefined
    : {
        key: `secret-ends/${facts.client.clientSecretExpiresOn}/${step}`,
        title: 'The client secret for the mailbox ends soon',
        description: connectionWarnings({ ...facts, connection: undefined })[0],
        severity: step > 7 ? ('normal' as const) : ('high' as const),
      };
}

function sentences(...texts: (string | undefined)[]): string {
  return texts.filter(Boolean).join(' ');
}
