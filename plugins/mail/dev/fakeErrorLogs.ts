import {
  ErrorGroup,
  ErrorRecipients,
  ErrorRecipientsUpdate,
} from '@mailroom/backstage-plugin-mail-common';

/** Who is told about errors, in the memory of the browser. */
export class FakeErrorLogs {
  private recipients: ErrorRecipients = {
    version: 1,
    items: [
      {
        to: { type: 'entity', entityRef: 'group:default/team-checkout' },
        sources: ['delivery', 'catalog'],
      },
      {
        to: { type: 'address', address: 'ops@harbour.example' },
        sources: ['delivery', 'workflow', 'catalog'],
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

  async listGroups(): Promise<{ items: ErrorGroup[] }> {
    const now = Date.now();
    return {
      items: [
        {
          id: 'refused-password',
          source: 'delivery',
          title: 'The mail server refused the user name or the password',
          detail:
            'AUTH PLAIN\n535 5.7.8 Error: authentication failed: bad credentials',
          count: 12,
          firstSeenAt: new Date(now - 86_400_000).toISOString(),
          lastSeenAt: new Date(now - 240_000).toISOString(),
        },
        {
          id: 'bad-yaml',
          source: 'catalog',
          title: 'test-cases/checkout.yaml cannot be read',
          detail: 'YAMLParseError: Nested mappings are not allowed at line 7',
          count: 1,
          firstSeenAt: new Date(now - 7_200_000).toISOString(),
          lastSeenAt: new Date(now - 7_200_000).toISOString(),
        },
      ],
    };
  }
}
