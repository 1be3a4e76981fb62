import { FieldFault } from '../http';
import { sealingAdvice } from '../sealing';
import {
  describeDestination,
  isSameDestination,
  passwordPlace,
} from './destination';
import { ServerEntry, ServerPlace } from './ServerValues';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';

/** The password to sign in with, or what is wrong with it. */
export interface FoundPassword {
  /** Absent when nobody signs in with one. */
  password?: string;
  faults: FieldFault[];
}

/** Where a password is looked for that was not entered. */
export interface PasswordSearch {
  place: ServerPlace;
  /** What was saved last. */
  stored: SettingsVersion | undefined;
  parts: Pick<SettingsParts, 'sealing'>;
}

const unused = { none: 'without authentication', oauth: 'with OAuth' };

/** The password that was entered, else the stored one if it is for this very destination and user. */
export async function passwordFor(
  entry: ServerEntry,
  search: PasswordSearch,
): Promise<FoundPassword> {
  const found = await find(entry, search);
  return typeof found === 'string'
    ? { faults: [{ path: `${search.place}.password`, message: found }] }
    : { ...found, faults: [] };
}

/** @returns a sentence when there is something wrong */
async function find(
  entry: ServerEntry,
  search: PasswordSearch,
): Promise<{ password?: string } | string> {
  const { authentication, password } = entry;
  if (authentication !== 'basic') {
    return password === undefined
      ? {}
      : `is not used ${unused[authentication]}: leave it empty.`;
  }
  return password === undefined
    ? findStored(entry, search)
    : checkEntered(password);
}

/** Refused here and not by a server, because what a line break does to the conversation is anybody's guess. */
function checkEntered(password: string): { password: string } | string {
  return /\p{Cc}/u.test(password)
    ? 'holds a line break or another control character: remove it.'
    : { password };
}

async function findStored(
  entry: ServerEntry,
  { place, stored, parts: { sealing } }: PasswordSearch,
): Promise<{ password: string } | string> {
  const before = stored?.values[place];
  const sealed = stored?.passwords[place].sealed;
  if (!before || sealed === undefined) {
    return 'is needed to sign in.';
  }
  if (!isSameDestination(entry, before)) {
    return `Enter the password again: it was stored for ${describeDestination(
      before,
    )}.`;
  }
  if (!sealing.configured) {
    return `The stored password cannot be opened. ${sealingAdvice}`;
  }
  try {
    const opened = await sealing.open(sealed, passwordPlace(entry, place));
    return { password: opened.toString() };
  } catch (error) {
    return `The stored password cannot be opened: ${(error as Error).message}`;
  }
}
