import {
  ownServerDraftSchema,
  settingsUpdateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../http';
import { checkOwnServer } from './checkOwnServer';
import { passwordFor } from './passwordFor';
import { SettingsParts } from './SettingsParts';
import { readNewest } from './storeVersion';

/** Stands for what cannot be read, so that the rest can be checked; never reported. */
const standIns = {
  host: 'smtp.example.com',
  port: 587,
  security: 'starttls',
  fromEmail: 'portal@example.com',
};

/** Fields whose value decides what may be said of others. */
const dependents: Record<string, string[]> = {
  authentication: ['username', 'password', 'security', 'advanced'],
  security: ['advanced', 'password'],
  ...{ host: ['password'], port: ['password'], username: ['password'] },
  advanced: ['password'],
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
  const readable = Object.entries(input).filter(
    ([key]) => key in ownServerDraftSchema.shape && !unreadable.includes(key),
  );
  const own = ownServerDraftSchema.parse({
    ...standIns,
    ...Object.fromEntries(readable),
  });
  const { current } = await readNewest(parts.knex);
  const password = await passwordFor(own, current, parts);
  const silent = unreadable.flatMap(key => [key, ...(dependents[key] ?? [])]);
  return [
    ...checkOwnServer(own, parts.config.policy),
    ...password.faults,
  ].filter(({ path }) => !silent.includes(path.split('.')[1]));
}

function unreadableFields(input: Record<string, unknown>): string[] {
  const { error } = settingsUpdateSchema.shape.own.safeParse(input);
  return (error?.issues ?? []).flatMap(({ path }) =>
    path.slice(0, 1).map(String),
  );
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : undefined;
}
