import { oauthFieldMessages } from './oauthMessages';
import { testMessages } from './testMessages';

/** The English texts of the tab "SMTP settings". */
export const settingsMessages = {
  loading: 'Loading the settings of the mail server…',
  failed: 'The settings could not be loaded',
  retry: 'Try again',
  form: 'Mail server',
  readOnly:
    'You may see these settings, not change them. Ask an administrator for the permission {{permission}}.',
  locked: 'Set by {{key}} in app-config; change it there.',
  invalid_one: '{{count}} field needs a correction: {{fields}}',
  invalid_other: '{{count}} fields need a correction: {{fields}}',
  field: {
    enabled: 'Send mail',
    sender: 'Sender',
    connectionType: 'Connection type',
    preset: 'Provider',
    host: 'Host',
    port: 'Port',
    security: 'Security',
    authentication: 'Authentication type',
    username: 'User name',
    password: 'Password',
    fromEmail: 'From Email',
    fromName: 'From Name',
    replyTo: 'Reply-To',
    envelopeSender: 'Envelope sender',
    certificateAuthority: 'Own certificate authority (PEM)',
    serverName: 'Expected server name',
    ehloName: 'EHLO name',
    connectionTimeoutSeconds: 'Connection timeout in seconds',
    greetingTimeoutSeconds: 'Greeting timeout in seconds',
    idleTimeoutSeconds: 'Idle timeout in seconds',
    maxConnections: 'Connections at once',
    messagesPerMinute: 'Messages per minute',
    messagesPerDay: 'Messages per day',
    properties: 'Additional properties (JSON)',
    ...oauthFieldMessages,
  },
  hint: {
    host: 'The name alone, such as smtp.example.com.',
    username: 'Usually the address of the sending account.',
    fromEmail: 'The address that people see as the sender.',
    fromName: 'Shown before the address, such as “Developer portal”.',
    replyTo: 'Where answers go; the From Email when empty.',
    envelopeSender: 'Where reports of failure go; the From Email when empty.',
    certificateAuthority:
      'Only for a server whose certificate no public authority has signed.',
    serverName: 'Only when the certificate carries another name than the host.',
    ehloName:
      'What the portal calls itself to the server (EHLO, the greeting of SMTP).',
    maxConnections: 'Of each backend of the portal.',
    messagesPerMinute: 'Of all backends together. No limit when empty.',
    messagesPerDay:
      'Any 24 hours. A twentieth is kept for mails that somebody waits for. No limit when empty.',
    properties:
      'JavaMail names, such as {{example}}. An unknown name is refused.',
  },
  choice: {
    noPreset: 'Choose to fill the form',
    ownPreset: 'Own mail server',
    basic: 'Basic Authentication (password)',
    oauth: 'OAuth Authentication (token)',
    none: 'None',
    on: 'on',
    off: 'off',
    default: 'The portal’s default server',
    own: 'Our own server',
  },
  security: {
    starttls: 'Encrypted with STARTTLS',
    'implicit-tls': 'TLS from the first byte',
    'starttls-if-offered': 'STARTTLS if offered',
    none: 'Not encrypted',
    usualPort: '{{security}}, port {{port}}',
    safe: {
      starttls:
        'The conversation is encrypted before anything secret is said, or it ends.',
      'implicit-tls': 'Nothing at all is said unencrypted.',
    },
    unsafe:
      'Others on the way can read this. It is refused with a password unless app-config allows it.',
  },
  error: {
    host: 'The host is needed, for example smtp.example.com.',
    fromEmail: 'The address is needed, for example portal@example.com.',
    username: 'The user name is needed to sign in.',
    password: 'The password is needed to sign in.',
    count: 'A whole number from {{min}} to {{max}}.',
    json: 'This is no JSON, which looks like {{example}}.',
    jsonAt:
      'This is no JSON: it goes wrong in line {{line}}, column {{column}}.',
    pem: 'This is no certificate in PEM: paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
    properties:
      'It must be one object of names with texts, numbers, true or false.',
  },
  mail: {
    title: 'Mail',
    on: 'Mail is on: the portal sends.',
    onInVain:
      'Mail is on, but there is no mail server yet. Mails wait; activation, invitations and password resets cannot complete until mail works.',
    off: 'Mail is off. Mails wait; activation, invitations and password resets cannot complete until mail works.',
    turnsOff:
      'After saving, mails wait. Activation, invitations and password resets cannot complete until mail works again.',
    turnsOn: 'After saving, the portal sends.',
    waiting_zero: 'No mail waits now.',
    waiting_one: '{{count}} mail waits now.',
    waiting_other: '{{count}} mails wait now.',
  },
  server: {
    title: 'Server',
    sentence: 'Which mail server takes the mails of the portal.',
  },
  signIn: {
    title: 'Sign-in',
    sentence: 'How the portal proves to the server who it is.',
  },
  sender: {
    title: 'Sender',
    sentence: 'Who the mails are from, and where answers go.',
  },
  advanced: {
    title: 'Advanced',
    sentence: 'Certificate, names, times and limits; rarely needed.',
  },
  fallback: {
    title: 'Fall-back server',
    sentence:
      'Mails go over it while the first server does not work. The sender is the same.',
    switch: 'Use a second server while the first does not answer',
    field: 'Fall-back server: {{name}}',
    fields: 'Fall-back server ({{names}})',
    noOAuth: 'OAuth is for the first server only.',
    advanced: 'Advanced: certificate and limits',
    invalid: 'The fall-back server in app-config cannot be used:',
    ready: 'It is ready to stand in.',
    none: 'Nothing stands in now: it is switched off there, or the first server cannot be used.',
  },
  defaultServer: {
    'not-configured':
      'There is no default server. An operator sets it as mail.smtp in app-config; or choose your own server.',
    off: 'The default server is switched off in app-config.',
    invalid: 'The default server in app-config cannot be used:',
    ready:
      'It is set as mail.smtp in app-config and can only be changed there.',
    server: 'Server',
    security: 'Security',
    signsIn: 'Sign-in',
    signsInYes: 'with user name and password',
    signsInNo: 'none',
    from: 'From',
    back: 'Back to the default server',
  },
  preset: {
    label: 'What {{provider}} asks for',
    limitsLink: 'Read what the provider says about them',
    limits:
      'Its limits are filled in under Advanced ({{limits}}). Change them if your account has others.',
    link: {
      'app-password-google': 'Make an app password',
      'app-password-yahoo': 'Make an app password',
      'app-password-zoho': 'Make a password',
      'app-password-fastmail': 'How to make one',
      'relay-by-address': 'How to set up the relay',
      'smtp-auth-switch': 'How to switch it on',
      'basic-ends-december-2026': 'What Microsoft says',
      'ses-credentials': 'How to make them',
      'ses-sandbox': 'How to leave it',
      'sendgrid-apikey': 'Make an API key',
      'mailgun-login': 'Where to find them',
      'postmark-token': 'Where to find it',
    },
    'app-password-google':
      'Your normal password does not work. Turn on 2-step verification and make an app password.',
    'app-password-yahoo':
      'Your normal password does not work. Make an app password in the security settings of the account.',
    'app-password-zoho':
      'With two-factor sign-in, make an application-specific password.',
    'zoho-host':
      'Accounts with a domain of their own use smtppro.zoho.com. Outside the US the host ends as the address of your Zoho does, such as smtppro.zoho.eu.',
    'app-password-fastmail':
      'Your normal password does not work. Make an app password with access to SMTP.',
    'from-equals-user':
      'The From Email must be the address of the user, or one that the account may send as.',
    'relay-by-address':
      'An administrator of the Workspace switches the SMTP relay service on, and adds the IP address of the portal to it unless you sign in.',
    'relay-own-domain':
      'From Email and EHLO name (under Advanced) must belong to a domain of the Workspace.',
    'smtp-auth-switch':
      'SMTP AUTH must be switched on, for the organisation or for this mailbox.',
    'basic-ends-december-2026':
      'Microsoft switches sign-in with a password off for existing organisations at the end of December 2026. An administrator can switch it on again for some time; new organisations do not have it.',
    'personal-no-basic':
      'Personal accounts no longer accept a password here, only OAuth.',
    'ses-credentials':
      'Make SMTP credentials in the SES console; access keys do not work.',
    'ses-region': 'Put your region into the host, in place of us-east-1.',
    'ses-sandbox':
      'A new account may write only to verified addresses until it leaves the sandbox.',
    'sendgrid-apikey':
      'The user name is the word apikey; the password is an API key with the right to send.',
    'verified-sender':
      'The From Email, or its whole domain, must be verified there.',
    'mailgun-login':
      'User name and password are the SMTP credentials of your sending domain.',
    'mailgun-region': 'Domains in the EU use smtp.eu.mailgun.org.',
    'postmark-token': 'User name and password are both the server API token.',
  },
  password: {
    stored: '{{name}}: stored, {{age}}',
    storedUndated: '{{name}}: stored',
    rotate: 'That is long ago. Change it at the provider, then here.',
    replace: 'Replace',
    keep: 'Keep the stored one',
    again:
      'Type the password again: the stored one belongs to the server and the user that were saved, and is not sent anywhere else.',
    unsealed: 'Passwords and tokens cannot be stored yet',
    unsealedAdvice:
      'There is no key to seal them with. An operator adds one to app-config:',
  },
  bar: {
    label: 'Unsaved changes',
    changed: 'Changed: {{fields}}',
    accepted: 'Tested with these values.',
    arrived: 'Tested with these values; the mail arrived.',
    none: 'Not tested with these values; saving is possible.',
    failed: 'The test with these values failed; saving is possible.',
    inconclusive:
      'In the test with these values the server asked for patience; saving is possible.',
    discard: 'Discard',
    save: 'Save',
    saving: 'Saving…',
    shortcut: 'Ctrl+Enter or ⌘+Enter saves.',
  },
  waiting: {
    title_one: '{{count}} mail waits: send it now?',
    title_other: '{{count}} mails wait: send them now?',
    text: 'They could not be sent until now. Discarded, nobody gets them. They stay in the list of deliveries as cancelled; invitations and links for new passwords are lost for good.',
    cancel: 'Do not save yet',
    discard: 'Save and discard',
    send: 'Save and send',
  },
  saved: 'Saved. It applies from now on, without a restart.',
  savedUntested: 'Saved without a passed test. It applies from now on.',
  notSaved: 'This was not saved: {{reason}}',
  last: {
    savedBy: 'Last saved {{age}} by {{person}}',
    saved: 'Last saved {{age}}',
    undo: 'Undo the last save',
    undoing: 'Undoing…',
    changes: 'The last save changed: {{changes}}',
    undone: 'The last save is undone.',
    notUndone: 'The last save could not be undone: {{reason}}',
  },
  conflict: {
    title: '{{person}} saved meanwhile',
    somebody: 'Somebody',
    text: 'Your values are still on the screen and are not saved. These differ:',
    loaded: 'The saved values are on the screen now. Yours were:',
    same: 'Nothing differs from your values.',
    difference: '{{field}}: theirs is {{theirs}}, yours is {{mine}}',
    yours: '{{field}}: {{mine}}',
    empty: '(empty)',
    secret: '(not shown)',
    load: 'Load theirs',
    keep: 'Keep mine',
    useMine: 'Use mine',
    useMineFor: 'Use mine for {{field}}',
    done: 'Done',
  },
  guide: {
    title: 'Set up mail in three steps',
    choose: 'Choose',
    chooseText: 'Fill in the server, the sign-in and the From Email.',
    test: 'Test',
    testText: 'Send a mail to yourself with the values on the screen.',
    save: 'Save',
    saveText: 'The portal sends from then on.',
    isDone: 'done',
    accepted: 'done: the server accepted the mail',
    arrived: 'done: the mail arrived',
    dismiss: 'Hide these steps',
  },
  test: testMessages,
} as const;
