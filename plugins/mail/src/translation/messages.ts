import { deliveriesMessages } from './deliveriesMessages';
import { errorLogsMessages } from './errorLogsMessages';
import { oauthMessages } from './oauthMessages';
import { rulesMessages } from './rulesMessages';
import { settingsMessages } from './settingsMessages';
import { suppressionsMessages } from './suppressionsMessages';

/** The English texts; `de.ts` has the same keys, flattened. */
export const messages = {
  page: { title: 'Mail' },
  settingsTab: { title: 'SMTP settings' },
  settings: settingsMessages,
  oauth: oauthMessages,
  deliveriesTab: { title: 'Deliveries' },
  errorLogsTab: { title: 'Sending Error Logs' },
  rulesTab: { title: 'Workflow notifications' },
  away: 'The portal’s backend does not answer. Check your connection, and try again; if it stays so, ask whoever runs the portal.',
  leave: {
    title: 'Leave without saving?',
    text: 'What you changed on this page is not saved. It is lost when you leave.',
    stay: 'Stay here',
    leave: 'Leave without saving',
  },
  noAccess: {
    title: 'You do not have access to this page',
    description:
      'Here mail is set up and watched. Ask an administrator of this portal for the permission of the tab that you need:',
    preferences:
      'Which mails you get yourself is your own choice: see Settings, Mail.',
  },
  status: {
    label: 'Mail status',
    loading: 'Asking whether mail works…',
    failed: 'It is not known whether mail works',
    stale:
      'The status could not be refreshed ({{reason}}). This is the last answer.',
    changed: 'changed {{age}}',
    waiting_zero: 'nothing waits',
    waiting_one: '{{count}} mail waits',
    waiting_other: '{{count}} mails wait',
    word: {
      'not-configured': 'Not set up',
      off: 'Off',
      untested: 'Not tested',
      working: 'Working',
      confirmed: 'Confirmed',
      degraded: 'Degraded',
      paused: 'Held',
    },
    meaning: {
      'not-configured':
        'No mail server is set up. Mails wait until there is one.',
      off: 'Mail is switched off. Workflow mails wait until it is on again.',
      untested: 'No mail has been sent with these settings yet.',
      working: 'The mail server accepted the last mail.',
      confirmed: 'A mail sent with these settings is known to have arrived.',
      degraded:
        'The last attempt failed. Waiting mails are tried again by themselves.',
      paused: 'Sending is paused until the fault is repaired. Nothing is lost.',
    },
    limit: {
      used: '{{used}} of {{limit}} mails of the last 24 hours used',
      reached:
        'The limit of {{limit}} mails a day is reached. What waits goes on at about {{time}}.',
      reserved_zero: 'None of them is kept back.',
      reserved_one:
        'The last one of them is kept for mails that somebody is waiting for, such as a new password.',
      reserved_other:
        'The last {{count}} of them are kept for mails that somebody is waiting for, such as a new password.',
      slowed:
        'The mail server asked us to slow down: {{perMinute}} mails a minute, recovering.',
      slowedOf:
        'The mail server asked us to slow down: {{perMinute}} of {{limit}} mails a minute, recovering.',
    },
    fallback: {
      inUse:
        'Mails go over the fall-back server {{server}}, and over the first one again as soon as it works.',
      failing:
        'The fall-back server {{server}} does not work, so nothing stands in for the first one.',
      standsBy: 'The fall-back server {{server}} stands by.',
    },
    serverWords: 'What the mail server said',
    tryNow: 'Try now',
    trying: 'Trying…',
    tried_zero: 'No mail was waiting.',
    tried_one: '{{count}} mail is being sent again.',
    tried_other: '{{count}} mails are being sent again.',
    notTried: 'The waiting mails could not be sent again: {{reason}}',
  },
  banner: {
    label: 'Mail trouble',
    degraded: 'Mails of this portal are delayed.',
    paused: 'Mails of this portal are on hold.',
    fallback: 'Mails of this portal go over the fall-back server.',
    link: 'See why, in Mail',
    dismiss: 'Dismiss until the next incident',
  },
  ...deliveriesMessages,
  state: {
    queued: 'Queued',
    sending: 'Sending',
    deferred: 'Deferred',
    held: 'Held',
    accepted: 'Accepted',
    bounced: 'Came back',
    rejected: 'Rejected',
    expired: 'Expired',
    suppressed: 'Suppressed',
    cancelled: 'Cancelled',
  },
  stateMeaning: {
    queued: 'It is due to be sent.',
    sending: 'It is being handed to the mail server now.',
    deferred:
      'The mail server asked to wait, or was away; it is tried again by itself.',
    held: 'It waits until a fault is repaired; no attempt is lost.',
    accepted:
      'The mail server took responsibility for it. That is not yet proof that it arrived.',
    bounced:
      'The mail server had accepted it; later it was reported that it did not arrive.',
    rejected: 'The mail server refused it for good.',
    expired: 'It could not be sent in time.',
    suppressed: 'The portal does not write to this address.',
    cancelled: 'Somebody took it out of the queue.',
  },
  kind: {
    'workflow.change': 'Change in the catalog',
    'workflow.summary': 'Summary of changes',
    'mail.test': 'Test mail',
    'account.invitation': 'Invitation',
    'account.password-reset': 'New password',
    'error-logs.report': 'Error report',
  },
  deliveries: {
    label: 'Deliveries',
    loading: 'Loading deliveries…',
    column: {
      state: 'State',
      recipient: 'Recipient',
      subject: 'Subject',
      kind: 'About',
      age: 'Age',
      attempts: 'Attempts',
      reason: 'Last reply',
    },
    found_zero: 'No mail found.',
    found_one: '{{count}} mail shown.',
    found_other: '{{count}} mails shown.',
    unseen_one: 'Show {{count}} new mail',
    unseen_other: 'Show {{count}} new mails',
    more: 'Load more',
    goOn: 'Search on',
    searchedUntil: 'Searched back to {{time}} so far.',
    loadingMore: 'Loading…',
    moreFailed: 'Older mails could not be loaded: {{reason}}',
    nothingSent: 'No mail has been sent yet',
    firstStep:
      'Change an entity that has an owner, for example the status of a test case. Its mail appears here within seconds.',
    nothingMatches: 'No mail matches these filters',
    nothingMatchesHint: 'Search for a shorter beginning, or any state.',
    failed: 'The deliveries could not be loaded',
    stale:
      'The list could not be refreshed ({{reason}}). It shows the last answer.',
    retry: 'Try again',
  },
  delivery: {
    label: 'Delivery',
    close: 'Close',
    loading: 'Loading the mail…',
    failed: 'This mail could not be loaded',
    stale: 'This mail could not be refreshed ({{reason}}).',
    fact: {
      state: 'State',
      to: 'To',
      about: 'About',
      person: 'Person',
      entity: 'Tells about',
      created: 'Asked for',
      updated: 'Last change',
      next: 'Next attempt',
      expires: 'Tried until',
      reason: 'Why',
      messageId: 'Message-ID',
    },
    waitsForLimit:
      'It waits for the limit of {{limit}} mails a day; goes on at about {{time}}.',
    allOf: 'all mails',
    conversation: 'Conversation with the mail server',
    noAttempts: 'There was no attempt yet.',
    attempt: 'Attempt with {{server}}',
    outcome: {
      accepted: 'Accepted',
      deferred: 'Waits, tried again by itself',
      rejected: 'Rejected',
      held: 'Held',
    },
    answeredTo: 'Answer to {{command}}',
    greeting: 'Answer to the connection',
    took: 'It took {{duration}}.',
    advice: 'What it means: {{advice}}',
    preview: 'Preview',
    previewText: 'Text',
    previewHtml: 'Formatted',
    previewFrame: 'The formatted mail',
    previewConfidential:
      'There is no preview: this mail is confidential, its content works like a password. It is sealed and erased once it is sent.',
    previewGone:
      'There is no preview: the content is shown only while a mail waits.',
    tryAgain: 'Try again now',
    tryingAgain: 'Trying…',
    triedAgain: 'The mail to {{address}} is due now.',
    notTriedAgain: 'The mail could not be sent again: {{reason}}',
    cancel: 'Cancel this mail',
    cancelling: 'Cancelling…',
    cancelled: 'The mail to {{address}} is cancelled.',
    notCancelled: 'The mail could not be cancelled: {{reason}}',
    confirm: {
      title: 'Cancel this mail?',
      text: '{{address}} does not get “{{subject}}”, unless somebody tries it again later.',
      confidential:
        '{{address}} does not get “{{subject}}”. This cannot be undone: its content is erased.',
      keep: 'Keep it',
      cancel: 'Cancel the mail',
    },
  },
  ...suppressionsMessages,
  ...errorLogsMessages,
  ...rulesMessages,
  preferences: {
    title: 'Mails you get',
    where:
      'Mails go to the address in your catalog profile. Switching a mail off concerns you alone.',
    whereTo:
      'Mails go to {{address}}, the address in your catalog profile. Switching a mail off concerns you alone.',
    nowhere: 'You get no mails yet: the catalog has no address for you',
    nowhereAdvice:
      'Ask whoever maintains the catalog to add your address to {{person}}, as {{field}}.',
    loading: 'Loading your mail preferences…',
    failed: 'Your mail preferences could not be loaded',
    retry: 'Try again',
    empty: 'There is nothing to choose yet',
    emptyHint:
      'The rules that send mails appear here as soon as an administrator switches one on.',
    on: 'You get this mail: {{sentence}}',
    off: 'You no longer get this mail: {{sentence}}',
    notChanged: 'This was not changed: {{reason}}',
  },
} as const;
