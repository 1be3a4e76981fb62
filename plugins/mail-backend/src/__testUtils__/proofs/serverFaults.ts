import { setTimeout } from 'node:timers/promises';
import { Reply, Script, SmtpStage } from '../SmtpScript';

/** Something that a submission server does wrong, so many times. */
export interface ServerFault {
  name: string;
  /** Over STARTTLS and signed in. */
  isProtected?: boolean;
  replies(times: number): Partial<Record<SmtpStage, Script>>;
}

/** How long the client waits for an answer. Long enough that a busy machine is not taken for a silent server. */
export const patienceMs = 1500;

const stages: SmtpStage[] = [
  ...(['CONNECT', 'EHLO', 'STARTTLS', 'AUTH'] as const),
  ...(['MAIL', 'RCPT', 'DATA', 'MESSAGE'] as const),
];
const stormed: SmtpStage[] = ['MAIL', 'RCPT', 'DATA', 'MESSAGE'];

/** Every way in which a server can fail that says nothing about a message. */
export const serverFaults: ServerFault[] = [
  ...stages.map(stage => ({
    name: `server falls silent at ${stage}`,
    isProtected: stage === 'STARTTLS' || stage === 'AUTH',
    replies: (times: number) => ({ [stage]: first(times, 'silence') }),
  })),
  ...stages.map(stage => ({
    name: `connection is reset at ${stage}`,
    isProtected: stage === 'STARTTLS' || stage === 'AUTH',
    replies: (times: number) => ({ [stage]: first(times, 'cut') }),
  })),
  {
    name: 'server answers every command late, but in time',
    replies: () => everywhere(stages, async () => void (await setTimeout(15))),
  },
  {
    name: 'server takes messages and says so after our timeout',
    replies: times => ({
      MESSAGE: afterwards(times, async () => {
        await setTimeout(patienceMs + 500);
        return undefined;
      }),
    }),
  },
  {
    name: 'half of all commands are answered with 451',
    replies: times => {
      const reply = first(4 * times, '451 4.3.0 Try again later');
      return everywhere(stormed, (...said) =>
        Math.random() < 0.5 ? reply(...said) : undefined,
      );
    },
  },
  {
    name: 'server ends conversations with 421',
    replies: times => ({
      MAIL: first(times, '421 4.3.2 Shutting down'),
    }),
  },
];

type Choice = Exclude<Script, Reply>;

function everywhere(at: SmtpStage[], choice: Choice) {
  return Object.fromEntries(at.map(stage => [stage, choice]));
}

function first(times: number, reply: Reply) {
  return afterwards(times, () => reply);
}

/** Another way for the first few, the usual way afterwards. */
function afterwards(times: number, choice: Choice): Choice {
  let left = times;
  return (...said) => {
    left -= 1;
    return left >= 0 ? choice(...said) : undefined;
  };
}
