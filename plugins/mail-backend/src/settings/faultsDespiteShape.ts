import {
  oauthDraftSchema,
  ownServerDraftSchema,
  settingsUpdateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../http';
import { checkOwnServer } from './checkOwnServer';
import { OwnServerEntry } from './OwnServer';
import { signInFor } from './signInFor';
import { SettingsParts } from './SettingsParts';
import { readNewest } from './storeVersion';

/** Stands for what cannot be read, so that the rest can be checked; never reported. */
const standIns = {
  host: 'smtp.example.com',
  port: 587,
  security: 'starttls',
  fromEmail: 'portal@example.com',
};

/** What is bound to where it is sent. */
const secrets = [
  'password',
  'oauth.connectionId',
  'oauth.clientSecret',
  'oauth.refreshToken',
  'oauth.serviceAccountKey',
];

/** Fields whose value decides what may be said of others. */
const dependents: Record<string, string[]> = {
  authentication: ['username', 'password', 'security', 'advanced', 'oauth'],
  security: ['advanced', ...secrets],
  ...{ host: secrets, port: secrets, username: secrets, advanced: secrets },
  'oauth.provider': ['oauth'],
  'oauth.grant': ['oauth'],
};

/**
 * What is wrong with a save whose fields do not all have the right shape, in
 * the fields that do: so that nobody repairs a form in two rounds.
 */
export async function faultsDespiteShape(
  body: unknown,
  parts: SettingsParts,
): Promise<FieldFault[]> {
  const input = record(record(body)?.own);
  if (!input) {
    return [];
  }
  const unreadable = unreadableFields(input);
  const { current } = await readNewest(parts.knex);
  const own = readableServer(input, unreadable);
  const signIn = await signInFor(own, {
    ...{ stored: current, parts },
    // Nothing is kept, so nobody has to be named.
    ...{ by: '', keep: false },
  });
  const silent = unreadable.flatMap(key => [key, ...(dependents[key] ?? [])]);
  return [...checkOwnServer(own, parts.config.policy), ...signIn.faults].filter(
    ({ path }) => !silent.some(field => isAbout(field, path)),
  );
}

function isAbout(field: string, path: string): boolean {
  return path === `own.${field}` || path.startsWith(`own.${field}.`);
}

/** By their names, those of OAuth by two. */
function unreadableFields(input: Record<string, unknown>): string[] {
  const { error } = settingsUpdateSchema.shape.own.safeParse(input);
  return (error?.issues ?? [])
    .filter(({ code, path: [first, second] }) => {
      const isLeftOut = code === 'unrecognized_keys' && second === undefined;
      return first !== undefined && !(first === 'oauth' && isLeftOut);
    })
    .map(({ path }) => path.slice(0, path[0] === 'oauth' ? 2 : 1).join('.'));
}

function readableServer(
  input: Record<string, unknown>,
  unreadable: string[],
): OwnServerEntry {
  const { oauth, ...others } = readable(input, {
    known: Object.keys(ownServerDraftSchema.shape),
    unreadable,
  });
  const client = record(oauth);
  return ownServerDraftSchema.parse({
    ...{ ...standIns, ...others },
    oauth: client && {
      provider: 'generic',
      ...readable(client, {
        known: Object.keys(oauthDraftSchema.shape),
        unreadable: unreadable.map(key => key.replace(/^oauth\./, '')),
      }),
    },
  });
}

function readable(
  input: Record<string, unknown>,
  options: { known: string[]; unreadable: string[] },
) {
  const { known, unreadable } = options;
  return Object.fromEntries(
    Object.entries(input).filter(
      ([key]) => known.includes(key) && !unreadable.includes(key),
    ),
  );
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
