import { CatalogueRow } from './CatalogueRow';

const goesOnSlowly =
  'The server limits how much may be sent. It goes on more slowly by itself; if it happens often, ask for a higher limit.';
const fewerConnections =
  'The server takes fewer connections than the portal opens. It is tried again by itself; lower the number of connections.';

/** How servers say that it is too much. */
export const limitRows: CatalogueRow[] = [
  {
    text: /STOREDRV.*thread limit|concurrent connections limit|thread limit exceeded/i,
    field: 'advanced.maxConnections',
    failureClass: 'throttle',
    advice:
      'The mailbox has more connections open than its provider allows (Microsoft 365: three). Lower the number of connections; other programs that use the mailbox count too.',
  },
  {
    // Postfix, Exim, SES.
    text: /too many (concurrent )?(SMTP )?connections|too many simultaneous|connection rate limit|too frequent connects/i,
    field: 'advanced.maxConnections',
    failureClass: 'throttle',
    advice: fewerConnections,
  },
  {
    text: /Max(imum)? messages? per connection|Connection expired, try reconnecting/i,
    failureClass: 'throttle',
    limitOf: 'connection',
    advice:
      'The server has had enough of this connection. It goes on with a new one by itself.',
  },
  {
    // Postfix, of the commands of ours.
    text: /too many errors/i,
    failureClass: 'throttle',
    limitOf: 'connection',
    advice:
      'The server has seen too many refused commands on one connection. It is tried again by itself; look on the page Deliveries for what was refused before.',
  },
  {
    text: /too many recipients/i,
    failureClass: 'throttle',
    limitOf: 'recipient',
    advice:
      'The server takes fewer recipients at once. The rest follows by itself.',
  },
  {
    enhancedCode: /^[45]\.5\.3$/,
    failureClass: 'throttle',
    limitOf: 'recipient',
    advice:
      'The server takes fewer recipients at once. The rest follows by itself.',
  },
  {
    // Microsoft 365.
    text: /submission quota exceeded|daily limit for message recipients|recipient (rate )?limit/i,
    failureClass: 'throttle',
    limitOf: 'hours',
    advice:
      'The mailbox has used up its limit for a day. It is tried again by itself; for more mail use High Volume Email or Azure Communication Services.',
  },
  {
    enhancedCode: /^5\.1\.90$/,
    failureClass: 'throttle',
    limitOf: 'hours',
    advice:
      'The mailbox has used up its limit of recipients for a day. It is tried again by itself; for more mail use High Volume Email or Azure Communication Services.',
  },
  {
    // Google.
    text: /Daily (user |SMTP relay )?sending (limit|quota) exceeded|Daily SMTP relay limit/i,
    failureClass: 'throttle',
    limitOf: 'hours',
    advice:
      'Google lets the account send no more within these 24 hours. It is tried again by itself; collect more of it in digests, or use the relay of Google Workspace.',
  },
  {
    enhancedCode: /^5\.4\.5$/,
    provider: ['google'],
    failureClass: 'throttle',
    limitOf: 'hours',
    advice:
      'Google lets the account send no more within these 24 hours. It is tried again by itself; collect more of it in digests.',
  },
  {
    text: /Peak SMTP relay limit/i,
    failureClass: 'throttle',
    advice:
      'The relay of Google Workspace has its limit for a moment. It goes on more slowly by itself.',
  },
  {
    text: /receiving (mail|messages) (too quickly|at a rate)/i,
    failureClass: 'throttle',
    limitOf: 'recipient',
    advice:
      'This person gets more mail at once than the provider allows. It is tried again by itself; a digest would help.',
  },
  {
    // Amazon SES.
    text: /Maximum sending rate exceeded/i,
    failureClass: 'throttle',
    advice:
      'Amazon SES takes fewer messages per second. It goes on more slowly by itself; ask for a higher sending rate if it happens often.',
  },
  {
    text: /Daily message quota exceeded/i,
    failureClass: 'throttle',
    limitOf: 'hours',
    advice:
      'Amazon SES takes no more within these 24 hours. It is tried again by itself; ask for a higher sending quota if it happens often.',
  },
  {
    // Exim as hosting companies set it up.
    text: /exceeded the max (emails|defers|messages)|max (emails|messages) per hour|(hourly|daily) (mail |message |e-?mail )?(quota|limit)/i,
    failureClass: 'throttle',
    limitOf: 'hours',
    advice: goesOnSlowly,
  },
  {
    // IONOS, GMX, web.de, iCloud.
    text: /deferred due to excessive volume|sending rate/i,
    failureClass: 'throttle',
    advice: goesOnSlowly,
  },
  {
    enhancedCode: /^4\.7\.5\d\d$/,
    failureClass: 'throttle',
    advice:
      'The server is busy and asks for less. It goes on more slowly by itself.',
  },
  {
    replyCode: [429],
    failureClass: 'throttle',
    advice: goesOnSlowly,
  },
  {
    text: /too many messages|(message|sending) quota|(sending|relay) limit|rate limit|throttl/i,
    vague: true,
    failureClass: 'throttle',
    advice: goesOnSlowly,
  },
];
