import { Priority } from './priority';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What holds for the messages of a kind, unless a draft says otherwise. */
export interface KindDefaults {
  /** How long it is worth sending. */
  lifeMs: number;
  priority: Priority;
}

/** By the beginning of the kind; the longest that fits counts. */
const defaults: Record<string, KindDefaults> = {
  '': { lifeMs: 3 * dayMs, priority: 'normal' },

  // What somebody waits for in front of the screen. It dies with its link or
  // code: sent later, it would only lead to an error.
  'account.': { lifeMs: dayMs, priority: 'high' },
  'account.sign-in-code': { lifeMs: 15 * minuteMs, priority: 'high' },
  'account.password-reset': { lifeMs: hourMs, priority: 'high' },
  'account.invitation': { lifeMs: 7 * dayMs, priority: 'high' },

  // What tells of a change is read the next Monday as well.
  'workflow.': { lifeMs: 3 * dayMs, priority: 'normal' },
  // The next digest holds what is new since then.
  'workflow.digest': { lifeMs: dayMs, priority: 'low' },

  // Older errors are on the page.
  'error-logs.': { lifeMs: dayMs, priority: 'normal' },
};

/** How long messages of a kind are worth sending, and how urgent they are. */
export function defaultsOf(kind: string): KindDefaults {
  const [longest] = Object.keys(defaults)
    .filter(beginning => kind.startsWith(beginning))
    .sort((one, other) => other.length - one.length);
  return defaults[longest];
}
