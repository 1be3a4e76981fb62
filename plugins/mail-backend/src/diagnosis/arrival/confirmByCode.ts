import { ConflictError, NotFoundError } from '@backstage/errors';
import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { timingSafeEqual } from 'node:crypto';
import { InvalidFieldsError } from '../../http';
import { hashOfCode } from './hashOfCode';
import { noteArrival } from './noteArrival';
import { readArrival } from './readArrival';
import { takeTry } from './takeTry';

/** Which mail, and whose test it must be. */
export interface ArrivalOf {
  knex: Knex;
  runId: string;
  runBy: string;
}

/**
 * Reads whether a mail has arrived.
 *
 * @throws NotFoundError the same for a test of somebody else as for none
 */
export async function requireArrival(of: ArrivalOf): Promise<DiagnosisArrival> {
  const arrival = await readArrival(of);
  if (!arrival) {
    throw new NotFoundError('You have no test with this id that sent a mail.');
  }
  return arrival;
}

/**
 * Takes the code that somebody typed for the proof that the mail has arrived.
 *
 * @throws NotFoundError as {@link requireArrival} does
 * @throws InvalidFieldsError when it is another code
 * @throws ConflictError when no code helps any more
 */
export async function confirmByCode(
  of: ArrivalOf,
  code: string,
): Promise<DiagnosisArrival> {
  const before = await requireArrival(of);
  if (before.state === 'arrived') {
    return before;
  }
  await requireCode(of, code);
  await noteArrival({ knex: of.knex, by: { runId: of.runId } });
  return requireArrival(of);
}

async function requireCode(of: ArrivalOf, code: string) {
  const taken = await takeTry(of);
  if (!taken) {
    throw new ConflictError(
      'No code confirms this test mail any more: too many were typed, or it is older than a day. Run the test again; its mail has another code.',
    );
  }
  const { runId } = of;
  if (!isSame(await hashOfCode({ runId, code }), taken.codeHash)) {
    const { triesLeft } = taken;
    const tries = triesLeft === 1 ? 'one try is' : `${triesLeft} tries are`;
    throw new InvalidFieldsError([
      { path: 'code', message: `is not the one of this mail; ${tries} left` },
    ]);
  }
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
