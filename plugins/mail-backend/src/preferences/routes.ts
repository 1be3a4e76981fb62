import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  Preferences,
  preferencesSchema,
  preferencesUpdateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint } from '../http';
import { Choice, storeChoices } from './storeChoices';
import { findOptOuts } from './findOptOuts';
import { RuleList } from './RuleList';

/** What the routes of one's own preferences need. */
export interface PreferenceRoutesOptions {
  knex: Knex;
  auth: AuthService;
  rules: RuleList;
}

/** Everybody's own preferences; nobody's but the caller's. */
export function preferenceEndpoints(
  options: PreferenceRoutesOptions,
): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/preferences',
      summary: 'Tells which workflow mails the caller gets',
      access: 'user',
      reply: preferencesSchema,
      async handle({ credentials }) {
        return readPreferences(options, callerOf(options, credentials));
      },
    }),
    endpoint({
      method: 'put',
      path: '/preferences',
      summary: 'Changes which workflow mails the caller gets',
      access: 'user',
      body: preferencesUpdateSchema,
      reply: preferencesSchema,
      async handle({ body, credentials }) {
        const caller = callerOf(options, credentials);
        await checkRules(options.rules, body.items);
        await storeChoices(options.knex, {
          recipientRefs: [caller],
          choices: body.items,
        });
        return readPreferences(options, caller);
      },
    }),
  ];
}

function callerOf(
  { auth }: PreferenceRoutesOptions,
  credentials: BackstageCredentials,
): string {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError('Sign in to the portal to see your preferences.');
  }
  return credentials.principal.userEntityRef;
}

async function readPreferences(
  { knex, rules }: PreferenceRoutesOptions,
  caller: string,
): Promise<Preferences> {
  const optOuts = await findOptOuts(knex, [caller]);
  const items = (await rules.list())
    .filter(rule => rule.enabled)
    .map(({ id, sentence }) => ({
      ruleId: id,
      sentence,
      enabled: !optOuts.has(caller, id),
    }));
  return { items };
}

async function checkRules(rules: RuleList, choices: Choice[]): Promise<void> {
  const known = new Set((await rules.list()).map(rule => rule.id));
  const unknown = choices.find(choice => !known.has(choice.ruleId));
  if (unknown) {
    throw new InputError(
      `items.ruleId: there is no rule '${unknown.ruleId}'. Known rules: ${[
        ...known,
      ].join(', ')}.`,
    );
  }
}
