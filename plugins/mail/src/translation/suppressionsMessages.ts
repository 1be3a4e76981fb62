/** The English texts about addresses that the portal does not write to. */
export const suppressionsMessages = {
  suppressions: {
    link: 'Suppressed addresses',
    back: 'Back to the deliveries',
    title: 'Suppressed addresses',
    hint: 'The portal does not write to these addresses: a mail server has refused them on different days, a mail came back, or somebody asked for it. Mails to them end as “Suppressed”. Each person is told in the portal.',
    readOnly:
      'You can see this list. To change it, ask an administrator of this portal for the permission {{permission}}.',
    search: 'Find an address',
    searchHint: 'An address, or the beginning of one',
    loading: 'Loading the suppressed addresses…',
    failed: 'The suppressed addresses could not be loaded',
    retry: 'Try again',
    empty: 'The portal writes to every address',
    emptyHint:
      'An address appears here when a mail server refuses it for good on two days, or a mail comes back because it does not exist.',
    nothingMatches: 'No suppressed address begins like this',
    nothingMatchesHint: 'The portal writes to it.',
    more: 'Load more',
    loadingMore: 'Loading…',
    moreFailed: 'More addresses could not be loaded: {{reason}}',
    found_zero: 'No suppressed address found.',
    found_one: '{{count}} suppressed address shown.',
    found_other: '{{count}} suppressed addresses shown.',
    cause: {
      refused: 'Refused by the mail server',
      bounced: 'A mail came back',
      'by-hand': 'Entered by an administrator',
    },
    since: 'for {{age}}',
    by: 'by {{person}}',
    words: {
      refused: 'What the mail server said',
      bounced: 'What the report said',
      'by-hand': 'Note',
    },
    evidence: 'The mail that showed it',
    lift: 'Write to it again',
    liftOf: 'Write to it again: {{address}}',
    lifting: 'Changing…',
    lifted_zero:
      'The portal writes to {{address}} again, from the next mail on.',
    lifted_one:
      'The portal writes to {{address}} again, from the next mail on. {{count}} mail that was not sent meanwhile stays as it is; try it again in the deliveries if it still matters.',
    lifted_other:
      'The portal writes to {{address}} again, from the next mail on. {{count}} mails that were not sent meanwhile stay as they are; try them again in the deliveries if they still matter.',
    seeThem: 'See them',
    notLifted: 'This was not changed: {{reason}}',
    undo: 'Undo',
    restored: 'The portal does not write to {{address}}, as before.',
    mailbox: {
      read: 'Mails that come back to {{username}} are read; last time {{age}}.',
      unread: 'Mails that come back to {{username}} will be read in a moment.',
      none: 'Nobody reads mails that come back: app-config names no mailbox for them (mail.bounces.imap).',
      failing:
        'The mailbox {{username}} for mails that come back cannot be read',
    },
    add: {
      title: 'Write no more to an address',
      address: 'Address',
      note: 'Note (optional)',
      noteHint: 'Why, for whoever reads this list later',
      submit: 'Suppress the address',
      submitting: 'Suppressing…',
      added:
        'The portal does not write to {{address}} any more. What waited for it is suppressed.',
      failed: 'The address was not suppressed: {{reason}}',
    },
    own: {
      title: 'The portal does not write to {{address}}',
      refused:
        'The mail server has refused this address on different days. If it is wrong, have it corrected in the catalog; if it is right, ask an administrator of this portal to write to it again.',
      bounced:
        'A mail to this address came back. If the address is wrong, have it corrected in the catalog; if it is right, ask an administrator of this portal to write to it again.',
      'by-hand':
        'An administrator has asked for it. To get mails again, ask an administrator of this portal.',
    },
  },
} as const;
