import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mailRulesReadPermission,
  mailRulesUpdatePermission,
  ruleSchema,
  rulesSchema,
  ruleUpdateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { endpoint, Endpoint } from '../http';
import { readRuleMails } from './readRuleMails';
import { RuleBook } from './RuleBook';

/** What the routes of the rules need. */
export interface RuleRoutesOptions {
  knex: Knex;
  rules: RuleBook;
  auth: AuthService;
}

/** The workflow rules and their switches. */
export function ruleEndpoints(options: RuleRoutesOptions): Endpoint[] {
  const { knex, rules, auth } = options;
  return [
    endpoint({
      method: 'get',
      path: '/rules',
      summary:
        'Lists the workflow rules, whether they are on and what they sent',
      access: { permission: mailRulesReadPermission },
      reply: rulesSchema,
      async handle() {
        const mails = await readRuleMails(knex);
        const items = await rules.list();
        return {
          items: items.map(rule => ({
            ...rule,
            mailsLastWeek: mails.get(rule.id) ?? 0,
          })),
        };
      },
    }),
    endpoint({
      method: 'put',
      path: '/rules/:id',
      summary: 'Switches a workflow rule on or off for everybody',
      access: { permission: mailRulesUpdatePermission },
      auditEvent: { id: 'rule-update', severity: 'medium' },
      body: ruleUpdateSchema,
      reply: ruleSchema,
      async handle({ params, body, credentials }) {
        return rules.set(params.id, {
          enabled: body.enabled,
          updatedBy: nameOf(auth, credentials),
        });
      },
    }),
  ];
}

function nameOf(auth: AuthService, credentials: BackstageCredentials): string {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'unknown';
}
