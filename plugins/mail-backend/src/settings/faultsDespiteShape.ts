import {
  fallbackServerDraftSchema,
  oauthDraftSchema,
  ownServerDraftSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { FieldFault } from '../http';
import { checkServer } from './checkServer';
import { OwnServerEntry } from './OwnServer';
import { resolveFallbackServer } from './resolveFallbackServer';
import { ServerPlace } from './ServerValues';
import { signInFor } from './signInFor';
import { SettingsParts } from './SettingsParts';
import { SettingsVersion } from './SettingsVersion';
import { readNewest } from './storeVersion';

/** Stands for what cannot be read, so that the rest can be checked; never reported. */
const standIns = {
  host: 'smtp.example.com',
  port: 587,
  security: 'starttls',
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

/** What faults are looked for in. */
interface Looked {
  input: Record<string, unknown>;
  current: SettingsVersion;
  parts: SettingsParts;
}

/**
 * What is wrong with a save whose fields do not all have the right shape, in
 * the fields that do: so that nobody repairs a form in two rounds.
 */
export async function faultsDespiteShape(
  body: unknown,
  parts: SettingsParts,
): Promise<FieldFault[]> {
  const update = record(body);
  const [own, fallback] = [record(update?.own), record(update?.fallback)];
  const { current } = await readNewest(parts.knex);
  return [
    ...(own ? await ownFaults({ input: own, current, parts }) : []),
    ...(fallback && fallback.enabled !== false
      ? await fallbackFaults({ input: fallback, current, parts })
      : []),
  ];
}

async function ownFaults({ input, current, parts }: Looked) {
  const unreadable = unreadableFields(input, ownServerDraftSchema);
  const own = readableServer(input, unreadable);
  const signIn = await signInFor(own, {
    ...{ stored: current, parts },
    // Nothing is kept, so nobody has to be named.
    ...{ by: '', keep: false },
  });
  const place = 'own';
  const { policy } = parts.config;
  const faults = [...checkServer(own, { place, policy }), ...signIn.faults];
  return certain(faults, { place, unreadable });
}

async function fallbackFaults({ input, current, parts }: Looked) {
  const unreadable = unreadableFields(input, fallbackServerDraftSchema);
  const entry = fallbackServerDraftSchema.parse({
    ...standIns,
    ...readable(input, {
      known: Object.keys(fallbackServerDraftSchema.shape),
      unreadable,
    }),
    enabled: true,
  });
  const resolution = await resolveFallbackServer(entry, {
    ...{ stored: current, parts },
  });
  return resolution.state === 'ready'
    ? []
    : certain(resolution.faults, { place: 'fallback', unreadable });
}

/** Without those that may come from what cannot be read. */
function certain(
  faults: FieldFault[],
  { place, unreadable }: { place: ServerPlace; unreadable: string[] },
): FieldFault[] {
  const silent = unreadable
    .flatMap(key => [key, ...(dependents[key] ?? [])])
    .map(field => `${place}.${field}`);
  return faults.filter(
    ({ path }) =>
      !silent.some(field => path === field || path.startsWith(`${field}.`)),
  );
}

/** By their names, those of OAuth by two. */
function unreadableFields(
  input: Record<string, unknown>,
  schema: z.ZodType,
): string[] {
  const { error } = schema.safeParse(input);
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
    ...{ ...standIns, fromEmail: 'portal@example.com', ...others },
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
