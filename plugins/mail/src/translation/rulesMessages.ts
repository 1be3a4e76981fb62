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
    decidedBy: {
      default: 'As delivered',
      'app-config': 'Set in app-config',
      administrator: 'Set by an administrator',
    },
    mailsLastWeek_zero: 'none last week',
    mailsLastWeek_one: '{{count}} mail last week',
    mailsLastWeek_other: '{{count}} mails last week',
    on: 'Switched on: {{sentence}}',
    off: 'Switched off: {{sentence}}',
    notChanged: 'This was not changed: {{reason}}',
  },
} as const;
