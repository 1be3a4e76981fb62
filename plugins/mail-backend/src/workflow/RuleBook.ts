import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { builtInRules } from './builtInRules';
import { readSwitches, RuleSwitch } from './readSwitches';
import { storeSwitch } from './storeSwitch';
import { WorkflowRule } from './WorkflowRule';

/** The rules and who decided that they are on or off: database beats app-config beats default. */
export class RuleBook {
  private readonly rules = builtInRules;

  private constructor(
    private readonly knex: Knex,
    private readonly configured: Record<string, boolean>,
  ) {}

  /**
   * @param options.configured - `mail.rules` of app-config: rule id to on or off;
   * an id that does not exist is ignored with a warning
   */
  static create(options: {
    knex: Knex;
    configured: Record<string, boolean>;
    logger: LoggerService;
  }): RuleBook {
    const known = builtInRules.map(rule => rule.id);
    for (const id of Object.keys(options.configured)) {
      if (!known.includes(id)) {
        options.logger.warn(
          `app-config switches the mail rule '${id}', which does not exist. Known rules: ${known.join(
            ', ',
          )}.`,
        );
      }
    }
    return new RuleBook(options.knex, options.configured);
  }

  /** Every rule, on or off. */
  async list(): Promise<Rule[]> {
    const switches = await readSwitches(this.knex);
    return this.rules.map(rule => ({
      id: rule.id,
      sentence: rule.sentence,
      ...this.decide(rule, switches),
    }));
  }

  /** The rules that are on at this moment. */
  async enabledRules(): Promise<WorkflowRule[]> {
    const switches = await readSwitches(this.knex);
    return this.rules.filter(rule => this.decide(rule, switches).enabled);
  }

  /**
   * Switches one rule on or off for everybody.
   *
   * @throws NotFoundError when there is no such rule
   */
  async set(
    ruleId: string,
    options: { enabled: boolean; updatedBy: string },
  ): Promise<Rule> {
    const rule = this.rules.find(({ id }) => id === ruleId);
    if (!rule) {
      throw new NotFoundError(
        `There is no rule '${ruleId}'. GET /rules lists those that exist.`,
      );
    }
    await storeSwitch(this.knex, { ruleId, ...options });
    return {
      id: ruleId,
      sentence: rule.sentence,
      enabled: options.enabled,
      decidedBy: 'administrator',
      switchedBy: options.updatedBy,
    };
  }

  private decide(
    rule: WorkflowRule,
    switches: Map<string, RuleSwitch>,
  ): Pick<Rule, 'enabled' | 'decidedBy' | 'switchedBy'> {
    const switched = switches.get(rule.id);
    if (switched !== undefined) {
      return { ...switched, decidedBy: 'administrator' };
    }
    const configured = Object.hasOwn(this.configured, rule.id)
      ? this.configured[rule.id]
      : undefined;
    return configured === undefined
      ? { enabled: rule.onByDefault, decidedBy: 'default' }
      : { enabled: configured, decidedBy: 'app-config' };
  }
}
