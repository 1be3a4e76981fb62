import { Knex } from 'knex';
import { AttemptOutcome } from './AttemptOutcome';
import { KnownSuccess } from './KnownSuccess';
import { noteSpent } from './noteSpent';
import { noteSuccess } from './noteSuccess';
import { noteThrottle } from './noteThrottle';
import { noteTrouble } from './noteTrouble';
import { pauseDelivery } from './pauseDelivery';
import { Throttle, throttleIn } from './Throttle';
import { Verdict, verdictOn } from './verdict';

/** What a group of attempts says about the server with one set of settings. */
export interface SettingsVerdict {
  settingsKey: string;
  verdict: Verdict;
  /** That it asked for less besides. */
  throttle?: Throttle;
}

/**
 * Judges by a group of attempts, which around a change of settings may be made with the old and the new ones.
 *
 * @returns what is worth writing down
 */
export function verdictsOn(
  outcomes: { outcome: AttemptOutcome; settingsKey: string }[],
  known: KnownSuccess,
): SettingsVerdict[] {
  return [...new Set(outcomes.map(one => one.settingsKey))]
    .map(settingsKey => {
      const own = outcomes
        .filter(one => one.settingsKey === settingsKey)
        .map(({ outcome }) => outcome);
      const throttle = throttleIn(own);
      return { settingsKey, verdict: verdictOn(own), throttle };
    })
    .filter(one => isWorthNoting(one, known));
}

function isWorthNoting(
  { settingsKey, verdict, throttle }: SettingsVerdict,
  known: KnownSuccess,
): boolean {
  return (
    throttle !== undefined ||
    (verdict.says !== 'nothing' &&
      (verdict.says !== 'works' || !known.isFresh(settingsKey)))
  );
}

/** Remembers what is written down now. */
export function rememberVerdicts(
  verdicts: SettingsVerdict[],
  known: KnownSuccess,
) {
  for (const { settingsKey, verdict } of verdicts) {
    if (verdict.says === 'works') {
      known.note(settingsKey);
    } else {
      known.forget();
    }
  }
}

/**
 * Writes down what is known of the server now.
 *
 * @returns whether how delivery is doing may have changed
 */
export async function noteVerdicts(options: {
  knex: Knex;
  verdicts: SettingsVerdict[];
  random: () => number;
}): Promise<boolean> {
  let changed = false;
  for (const verdict of options.verdicts) {
    const { settingsKey, throttle } = verdict;
    changed = (await noteVerdict({ ...options, ...verdict })) || changed;
    changed =
      (throttle &&
        (await noteThrottle({ knex: options.knex, settingsKey, throttle }))) ||
      changed;
  }
  return changed;
}

async function noteVerdict(options: {
  knex: Knex;
  settingsKey: string;
  verdict: Verdict;
  random: () => number;
}): Promise<boolean> {
  const { knex, settingsKey, verdict, random } = options;
  switch (verdict.says) {
    case 'stop':
      await pauseDelivery({ knex, settingsKey, fault: verdict.fault });
      return true;
    case 'spent':
      await noteSpent({ knex, settingsKey, fault: verdict.fault, random });
      return true;
    case 'troubled':
      await noteTrouble({ knex, settingsKey, fault: verdict.fault, random });
      return true;
    case 'works':
      return noteSuccess({ knex, settingsKey, accepted: true });
    case 'answers':
      return noteSuccess({ knex, settingsKey, accepted: false });
    default:
      return false;
  }
}
