/** The English texts of the tab "Workflow notifications". */
export const rulesMessages = {
  rules: {
    title: 'Mails about changes in the catalog',
    hint: 'A switch here is for everybody. What is on, each person can still switch off for themselves: Settings, Mail.',
    readOnly:
      'You can see these rules. To change them, ask an administrator of this portal for the permission {{permission}}.',
    loading: 'Loading the rules…',
    failed: 'The rules could not be loaded',
    retry: 'Try again',
    empty: 'There are no rules',
    emptyHint:
      'The rules come with the mail backend. Look for a newer version of it.',
    sentence: {
      'test-case-created': 'When a test case is created, its owners are told',
      'test-case-updated': 'When a test case is updated, its owners are told',
      'requirement-created':
        'When a requirement is created, its owners are told',
      'requirement-updated':
        'When a requirement is updated, its owners are told',
      'owner-changed':
        'When anything in the catalog gets another owner, the old and the new owners are told',
      'processing-failed':
        'When the catalog cannot read something completely, its owners are told',
      'entity-created':
        'When anything else in the catalog is created, its owners are told',
      'entity-updated':
        'When anything else in the catalog is updated, its owners are told',
      'entity-deleted':
        'When anything in the catalog is deleted, its owners are told',
    },
    decidedBy: {
      default: 'As delivered',
      'app-config': 'Set in app-config',
      administrator: 'Set by an administrator',
      person: 'Set by {{person}}',
    },
    mailsLastWeek_zero: 'none last week',
    mailsLastWeek_one: '{{count}} mail last week',
    mailsLastWeek_other: '{{count}} mails last week',
    on: 'Switched on: {{sentence}}',
    off: 'Switched off: {{sentence}}',
    notChanged: 'This was not changed: {{reason}}',
  },
} as const;
