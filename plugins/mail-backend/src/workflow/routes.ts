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
import { endpoint, Endpoint } from '../http';
import { RuleBook } from './RuleBook';

/** What the routes of the rules need. */
export interface RuleRoutesOptions {
  rules: RuleBook;
  auth: AuthService;
}

/** The workflow rules and their switches. */
export function ruleEndpoints({ rules, auth }: RuleRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/rules',
      summary: 'Lists the workflow rules and whether they are on',
      access: { permission: mailRulesReadPermission },
      reply: rulesSchema,
      async handle() {
        return { items: await rules.list() };
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
