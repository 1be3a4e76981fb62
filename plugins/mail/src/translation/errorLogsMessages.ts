/** The English texts of the tab "Sending Error Logs". */
export const errorLogsMessages = {
  errorSource: {
    delivery: 'Mail delivery',
    workflow: 'Workflow rules',
    catalog: 'Catalog processing errors',
    tokens: 'Token renewals',
    tasks: 'Scheduled tasks',
    logs: 'Errors in the backend log',
  },
  errorSeverity: { warning: 'Warning', error: 'Error', critical: 'Critical' },
  errorLogs: {
    title: 'Who is told about errors',
    intro:
      'They get a mail at once when something fails for the first time, then at most one summary an hour, while it goes on and when it is over.',
    readOnly:
      'You can see this list. To change it, ask an administrator of this portal for the permission {{permission}}.',
    loading: 'Loading who is told about errors…',
    failed: 'The list could not be loaded',
    retry: 'Try again',
    empty: 'Nobody is told yet',
    emptyHint:
      'Add the first person, group or address. Until then, errors are only listed below.',
    add: 'Add',
    person: 'Person, group or address',
    personHint: 'Type a name to search the catalog, or a whole address.',
    searching: 'Searching the catalog…',
    found: 'Found in the catalog',
    foundPeople_zero: 'Nobody found.',
    foundPeople_one: '{{count}} found.',
    foundPeople_other: '{{count}} found.',
    nobodyFound:
      'Nobody of this name is in the catalog. A whole address works too.',
    searchFailed:
      'The catalog could not be searched ({{reason}}). A whole address works too.',
    kind: { user: 'User', group: 'Group' },
    everyMember: 'every member of the group',
    noAddress: 'no address in the catalog, so nothing is sent',
    unknown: 'not in the catalog any more, so nothing is sent',
    sources: 'What {{name}} is told about',
    sourcesOfNew: 'What the new line is told about',
    severity: {
      label: 'How bad it has to be',
      of: 'How bad it has to be: {{name}}',
      warning: 'Everything, warnings too',
      error: 'Errors and what is critical',
      critical: 'Only what is critical',
      hint: {
        warning: 'A warning passes by itself, or nothing is lost yet.',
        error: 'An error stays until somebody mends it.',
        critical: 'A part of the portal stands still until somebody acts.',
      },
    },
    preview: {
      mails_zero: 'Last week this would have been no mail.',
      mails_one: 'Last week this would have been {{count}} mail.',
      mails_other: 'Last week this would have been {{count}} mails.',
      basis:
        'Computed from the errors of the last 7 days, counted by the hour. Counting began: {{age}}. What is snoozed counts too.',
    },
    remove: 'Remove',
    removeWho: 'Remove {{name}}',
    removeNew: 'Remove the new line',
    removed: 'Removed {{name}}, not saved yet.',
    undo: 'Undo',
    undoWho: 'Undo: keep {{name}}',
    unsaved_one: '{{count}} change is not saved.',
    unsaved_other: '{{count}} changes are not saved.',
    discard: 'Discard',
    discarded: 'Your changes are discarded.',
    save: 'Save',
    saving: 'Saving…',
    saved: 'The list of those who are told about errors is saved.',
    notSaved: 'The list was not saved',
    conflict: {
      title: 'Somebody else has saved this list meanwhile',
      text: 'Nothing of yours is lost: look at their list with your changes in it, then save again.',
      action: 'Show their list with my changes',
    },
    fault: {
      nobody: 'Choose somebody of the catalog, or write an address.',
      notAnAddress:
        'This is neither somebody chosen from the list nor an address such as ada@example.com.',
      nothingChosen: 'Choose at least one.',
    },
  },
  errorGroups: {
    title: 'Latest errors',
    loading: 'Loading the latest errors…',
    failed: 'The latest errors could not be loaded',
    stale:
      'The errors could not be refreshed ({{reason}}). These are from the last answer.',
    retry: 'Try again',
    empty: 'No errors in the last 30 days',
    emptyHint:
      'Mails that the mail server refuses, workflow rules and scheduled tasks that fail and entities that the catalog cannot process appear here.',
    watched: {
      tasks:
        'Scheduled tasks are watched of these plugins: {{plugins}}. Others can be named in {{key}} in app-config.',
      noTasks:
        'No scheduled tasks are watched. Plugins can be named in {{key}} in app-config.',
      silent: 'No answer came from: {{plugins}}.',
      logs: {
        on: 'Errors in the log of the backend are watched.',
        off: 'Errors in the log of the backend are not watched. {{key}} in app-config switches that on.',
        'not-connected':
          'Errors in the log of the backend cannot be watched, although {{key}} is on: the root logger of this backend does not pass them on. {{guide}} shows how.',
      },
    },
    seen_one: '{{count}} time',
    seen_other: '{{count}} times',
    last: 'last {{age}}',
    first: 'first {{age}}',
    resolved: 'Resolved',
    snooze: 'Snooze',
    snoozeOf: 'Snooze: {{title}}',
    snoozeFor: {
      hour: 'For an hour',
      day: 'For a day',
      week: 'For a week',
      'until-resolved': 'Until it comes back after being resolved',
    },
    snoozing: 'Saving…',
    snoozeDone: 'Nobody is told of this for now: {{title}}',
    snoozeFailed: 'That did not work: {{reason}}',
    snoozed: 'Nobody is told: snoozed by {{person}} {{age}}, ends {{end}}.',
    snoozedUntilResolved:
      'Nobody is told: snoozed by {{person}} {{age}}, until it comes back after being resolved.',
    wake: 'End snooze',
    wakeOf: 'End snooze: {{title}}',
    wakeDone: 'Mails tell of this again: {{title}}',
    detail: 'The latest of them in full',
    show: 'Show details',
    showOf: 'Show details of: {{title}}',
    hide: 'Hide details',
    hideOf: 'Hide details of: {{title}}',
  },
} as const;
