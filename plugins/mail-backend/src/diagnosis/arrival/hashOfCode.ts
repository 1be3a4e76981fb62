import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * What is stored of a code in order to recognise it.
 *
 * @remarks
 *
 * A code that people type has 36 bits. A plain hash of it would give it to
 * everybody who reads the database; with scrypt each guess costs 30 ms, and the
 * salt keeps what was guessed from fitting another test.
 */
export async function hashOfCode(options: {
  runId: string;
  code: string;
}): Promise<string> {
  const { runId, code } = options;
  const hash = promisify<string, string, number, Buffer>(scrypt);
  return (await hash(code, `diagnosis_runs/${runId}`, 32)).toString('hex');
}
