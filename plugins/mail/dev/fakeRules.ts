import { Rule } from '@mailroom/backstage-plugin-mail-common';

/** The workflow rules, in the memory of the browser. */
export class FakeRules {
  private rules: Rule[] = [
    {
      id: 'test-case-updated',
      sentence: 'When a test case is updated, its owners are told',
      enabled: true,
      decidedBy: 'default',
      mailsLastWeek: 12,
    },
    {
      id: 'processing-failed',
      sentence:
        'When the catalog cannot read something completely, its owners are told',
      enabled: true,
      decidedBy: 'app-config',
      mailsLastWeek: 1,
    },
    {
      id: 'entity-deleted',
      sentence: 'When anything in the catalog is deleted, its owners are told',
      enabled: false,
      decidedBy: 'administrator',
      mailsLastWeek: 0,
    },
  ];

  async list(): Promise<{ items: Rule[] }> {
    return { items: this.rules };
  }

  async update(id: string, update: { enabled: boolean }): Promise<Rule> {
    const rule = this.rules.find(known => known.id === id);
    if (!rule) throw new Error(`There is no rule ${id}.`);
    const changed: Rule = { ...rule, ...update, decidedBy: 'administrator' };
    this.rules = this.rules.map(known => (known === rule ? changed : known));
    return changed;
  }
}
