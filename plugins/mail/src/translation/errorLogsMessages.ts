/** The English texts of the tab "Sending Error Logs". */
export const errorLogsMessages = {
  errorSource: {
    delivery: 'Mail delivery',
    workflow: 'Workflow rules',
    catalog: 'Catalog processing errors',
  },
  errorLogs: {
    title: 'Who is told about errors',
    intro:
      'They get a mail at once when something fails for the first time, then one summary an hour while it goes on.',
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
      'Mails that the mail server refuses, workflow rules that fail and entities that the catalog cannot process appear here.',
    seen_one: '{{count}} time',
    seen_other: '{{count}} times',
    last: 'last {{age}}',
    first: 'first {{age}}',
    detail: 'The latest of them in full',
    show: 'Show details',
    showOf: 'Show details of: {{title}}',
    hide: 'Hide details',
    hideOf: 'Hide details of: {{title}}',
  },
} as const;
