import { FieldFault } from '../http';
import { Connection, connectionFor, Search } from './connectionFor';
import { OwnServerEntry } from './OwnServer';
import { passwordFor } from './passwordFor';
import { provenFirst } from './provenFirst';
import { SignIn } from './SubmissionServer';

/** How the portal signs in to a server, or what is wrong with that. */
export interface FoundSignIn {
  /** Absent when nobody signs in. */
  signIn?: SignIn;
  /** With OAuth. */
  connection?: Connection;
  faults: FieldFault[];
}

/** Finds what was entered to sign in with, else what is stored for this very server. */
export async function signInFor(
  own: OwnServerEntry,
  search: Search,
): Promise<FoundSignIn> {
  const { stored, parts } = search;
  const { password, ...found } = await passwordFor(own, {
    ...{ place: 'own', stored, parts },
  });
  const { connection, ...meant } = await connectionFor(own, search);
  const faults = [...found.faults, ...meant.faults];
  const { username } = own;
  if (username === undefined || own.authentication === 'none') {
    return { connection, faults };
  }
  return {
    signIn:
      password === undefined
        ? connection && withTokens({ ...own, username }, connection, search)
        : { username, password },
    ...{ connection, faults },
  };
}

function withTokens(
  own: OwnServerEntry & { username: string },
  connection: Connection,
  { stored, parts }: Search,
): SignIn {
  const { id } = connection;
  const before = stored?.values;
  const isKnown = before?.own?.oauth?.connectionId === id;
  return {
    username: own.username,
    // Where there is a choice, it was made.
    mechanism: own.oauth?.mechanism ?? 'XOAUTH2',
    connectionId: id,
    secretChangedAt: isKnown ? before.clientSecretReplacedAt : undefined,
    tokens: connection.bringsSecret
      ? provenFirst(id, { oauth: parts.oauth, ...own.oauth })
      : parts.oauth.tokens(id),
  };
}
