import { FieldFault } from '../http';
import { sealingAdvice } from '../sealing';
import {
  describeDestination,
  isSameDestination,
  passwordPlace,
} from './destination';
import { OwnServerEntry } from './OwnServer';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';

/** The password to sign in with, or what is wrong with it. */
export interface FoundPassword {
  /** Absent when nobody signs in with one. */
  password?: string;
  faults: FieldFault[];
}

const unused = { none: 'without authentication', oauth: 'with OAuth' };

/** The password that was entered, else the stored one if it is for this very destination and user. */
export async function passwordFor(
  own: OwnServerEntry,
  stored: SettingsVersion | undefined,
  parts: Pick<SettingsParts, 'sealing'>,
): Promise<FoundPassword> {
  if (own.authentication !== 'basic') {
    return own.password === undefined
      ? { faults: [] }
      : fault(`is not used ${unused[own.authentication]}: leave it empty.`);
  }
  return own.password === undefined
    ? findStored(own, stored, parts)
    : checkEntered(own.password);
}

/** Refused here and not by a server, because what a line break does to the conversation is anybody's guess. */
function checkEntered(password: string): FoundPassword {
  return /\p{Cc}/u.test(password)
    ? fault('holds a line break or another control character: remove it.')
    : { password, faults: [] };
}

async function findStored(
  own: OwnServerEntry,
  stored: SettingsVersion | undefined,
  { sealing }: Pick<SettingsParts, 'sealing'>,
): Promise<FoundPassword> {
  const before = stored?.values.own;
  if (!before || stored.sealedPassword === undefined) {
    return fault('is needed to sign in.');
  }
  if (!isSameDestination(own, before)) {
    return fault(
      `Enter the password again: it was stored for ${describeDestination(
        before,
      )}.`,
    );
  }
  if (!sealing.configured) {
    return fault(`The stored password cannot be opened. ${sealingAdvice}`);
  }
  const opened = await openPassword(stored.sealedPassword, own, sealing);
  return opened instanceof Error
    ? fault(`The stored password cannot be opened: ${opened.message}`)
    : { password: opened, faults: [] };
}

async function openPassword(
  sealed: string,
  own: OwnServerEntry,
  sealing: SettingsParts['sealing'],
): Promise<string | Error> {
  try {
    return (await sealing.open(sealed, passwordPlace(own))).toString();
  } catch (error) {
    return error as Error;
  }
}

function fault(message: string): FoundPassword {
  return { faults: [{ path: 'own.password', message }] };
}
