import { FieldFault } from '../http';
import { checkServer } from './checkServer';
import { composeSender } from './composeSender';
import { composeServer } from './composeServer';
import { fingerprintOfServer } from './fingerprintOfServer';
import { OwnServerEntry } from './OwnServer';
import { Connection, Search } from './connectionFor';
import { signInFor } from './signInFor';
import { Sender, SubmissionServer } from './SubmissionServer';

/** A server that is ready to be spoken with, and who the mails come from. */
export interface ResolvedServer {
  server: SubmissionServer;
  sender: Sender;
  /** The same as when these very values are saved and in force. */
  fingerprint: string;
}

/** The whole server, or everything that is wrong with what was entered. */
export type Resolution =
  | { state: 'ready'; resolved: ResolvedServer; connection?: Connection }
  | { state: 'invalid'; faults: FieldFault[] };

/**
 * Completes an own server, with the stored secret when it brings none.
 *
 * @remarks
 *
 * Secrets of OAuth that it brings are kept from then on, if they are asked to be
 * and nothing else is wrong; see {@link OAuthConnections.find}.
 */
export async function resolveOwnServer(
  own: OwnServerEntry,
  search: Search,
): Promise<Resolution> {
  const { config } = search.parts;
  const mistakes = checkServer(own, { place: 'own', policy: config.policy });
  const { signIn, connection, ...found } = await signInFor(own, {
    ...search,
    keep: search.keep && mistakes.length === 0,
  });
  const faults = [...mistakes, ...found.faults];
  if (faults.length > 0) {
    return { state: 'invalid', faults };
  }
  const whole = {
    server: composeServer(own, { signIn, config }),
    sender: composeSender(own),
  };
  const values = own;
  const fingerprint = await fingerprintOfServer(whole, { values, config });
  return { state: 'ready', resolved: { ...whole, fingerprint }, connection };
}
