import { Rule } from '@mailroom/backstage-plugin-mail-common';

/** The workflow rules, as far as preferences need them; workflow/ implements it. */
export interface RuleList {
  list(): Promise<Rule[]>;
}
