import {
  ErrorGroup,
  ErrorGroups,
  ErrorRecipients,
  ErrorRecipientsUpdate,
  Snooze,
} from '@mailroom/backstage-plugin-mail-common';

/** Who is told about errors, in the memory of the browser. */
export class FakeErrorLogs {
  private groups: ErrorGroup[] = [
    {
      id: 'refused-password',
      ...{ source: 'delivery', severity: 'critical' },
      title: 'The mail server refused the user name or the password',
      detail:
        'AUTH PLAIN\n535 5.7.8 Error: authentication failed: bad credentials',
      ...{ count: 12, firstSeenAt: ago(86_400_000), lastSeenAt: ago(240_000) },
    },
    {
      id: 'bad-yaml',
      ...{ source: 'catalog', severity: 'error' },
      title: 'test-cases/checkout.yaml cannot be read',
      detail: 'YAMLParseError: Nested mappings are not allowed at line 7',
      ...{ count: 1, firstSeenAt: ago(7_200_000), lastSeenAt: ago(7_200_000) },
      resolvedAt: ago(3_600_000),
    },
  ];
  private recipients: ErrorRecipients = {
    version: 1,
    items: [
      {
        to: { type: 'entity', entityRef: 'group:default/team-checkout' },
        sources: ['delivery', 'catalog'],
        leastSeverity: 'critical',
      },
      {
        to: { type: 'address', address: 'ops@harbour.example' },
        sources: ['delivery', 'workflow', 'catalog'],
        leastSeverity: 'warning',
      },
    ],
  };

  async getRecipients(): Promise<ErrorRecipients> {
    return this.recipients;
  }

  async updateRecipients(
    update: ErrorRecipientsUpdate,
  ): Promise<ErrorRecipients> {
    this.recipients = { ...update, version: update.version + 1 };
    return this.recipients;
  }

  async listGroups(): Promise<ErrorGroups> {
    return {
      items: this.groups,
      watched: {
        taskPlugins: ['catalog', 'mail'],
        ...{ silentPlugins: [], backendLogs: 'off' },
      },
    };
  }

  async snooze(id: string, length: Snooze): Promise<ErrorGroup> {
    const until = length === 'until-resolved' ? undefined : ago(-86_400_000);
    const snoozed = { by: 'user:default/ada', at: ago(0), until };
    return this.change(id, { snoozed });
  }

  async wake(id: string): Promise<ErrorGroup> {
    return this.change(id, { snoozed: undefined });
  }

  private change(id: string, change: Partial<ErrorGroup>): ErrorGroup {
    this.groups = this.groups.map(group =>
      group.id === id ? { ...group, ...change } : group,
    );
    return this.groups.find(group => group.id === id)!;
  }
}

function ago(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString();
}
