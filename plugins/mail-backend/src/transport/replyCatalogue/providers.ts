/** A provider of mail, or a mail server that many run themselves. */
export type ProviderId =
  | 'google'
  | 'microsoft365'
  | 'exchange'
  | 'ses'
  | 'sendgrid'
  | 'mailgun'
  | 'postmark'
  | 'mailjet'
  | 'brevo'
  | 'zoho'
  | 'fastmail'
  | 'yahoo'
  | 'icloud'
  | 'ovh'
  | 'ionos'
  | 'gmx'
  | 'postfix'
  | 'exim'
  | 'sendmail';

interface Provider {
  id: ProviderId;
  /** Its hosts, as they stand in the settings. */
  host?: RegExp;
  /** How it introduces itself: in the greeting and in the reply to EHLO. */
  introduction?: RegExp;
  /** It takes mail only from addresses that the mailbox owns, or writes its own over them. */
  ownsSenders?: true;
  /** What it signs its replies with; never an address, which anybody may have there. */
  words?: RegExp;
}

const providers: Provider[] = [
  {
    id: 'google',
    ownsSenders: true,
    host: /(^|\.)(gmail|google|googlemail)\.com$/i,
    introduction: /\bgsmtp\b/,
    words: /\bgsmtp\b|support\.google\.com/,
  },
  {
    id: 'microsoft365',
    ownsSenders: true,
    host: /(^|\.)((outlook|office365|office|hotmail|live)\.com|office365\.us|outlook\.cn)$/i,
    introduction: /\.(outlook|office365)\.com\b/i,
    words:
      /\.prod\.outlook\.com|protection\.outlook\.com|postmaster\.live\.com/i,
  },
  { id: 'exchange', introduction: /Microsoft ESMTP MAIL Service/i },
  {
    id: 'ses',
    host: /^email-smtp(-fips)?\..+\.amazonaws\.com(\.cn)?$/i,
    introduction: /SimpleEmailService|email-smtp\.amazonaws\.com/i,
    words: /\bamazonses\.com\b|\bses:Send/i,
  },
  {
    id: 'sendgrid',
    host: /(^|\.)sendgrid\.net$/i,
    introduction: /\bSG ESMTP\b/,
    words: /sendgrid\.com/i,
  },
  {
    id: 'mailgun',
    host: /(^|\.)mailgun\.(org|net|com)$/i,
    introduction: /\bMailgun\b/i,
    words: /mailgun\.(com|net)/i,
  },
  {
    id: 'postmark',
    host: /(^|\.)postmarkapp\.com$/i,
    introduction: /postmark/i,
    words: /postmarkapp\.com/i,
  },
  {
    id: 'mailjet',
    host: /(^|\.)mailjet\.com$/i,
    introduction: /mailjet/i,
  },
  {
    id: 'brevo',
    host: /(^|\.)(brevo|sendinblue)\.com$/i,
    introduction: /\b(brevo|sendinblue)\b/i,
  },
  {
    id: 'zoho',
    ownsSenders: true,
    host: /(^|\.)(zoho|zohocloud|zeptomail|transmail)(\.\w+)?\.\w+$/i,
    introduction: /\bzoho(mail)?\b|zeptomail/i,
  },
  {
    id: 'fastmail',
    ownsSenders: true,
    host: /(^|\.)(fastmail\.(com|fm)|messagingengine\.com)$/i,
    introduction: /messagingengine\.com/i,
  },
  {
    id: 'yahoo',
    ownsSenders: true,
    host: /(^|\.)(yahoo|aol|ymail)\.(com|co\.\w+|\w\w)$/i,
    introduction: /\.yahoo(dns)?\.(com|net)\b/i,
    words: /(postmaster|senders)\.yahoo(inc)?\.com|help\.yahoo\.com/i,
  },
  {
    id: 'icloud',
    ownsSenders: true,
    host: /(^|\.)(me|icloud)\.com$/i,
    introduction: /\biCloud\b|\.me\.com\b/,
    words: /support\.apple\.com/i,
  },
  { id: 'ovh', host: /(^|\.)(mail\.)?ovh\.(net|com|ca)$/i },
  {
    id: 'ionos',
    ownsSenders: true,
    host: /(^|\.)(ionos|1and1|1und1|kundenserver)\.\w+(\.\w+)?$/i,
  },
  {
    id: 'gmx',
    ownsSenders: true,
    host: /(^|\.)(gmx|web|mail)\.(net|de|at|ch|com)$/i,
    words: /postmaster\.(gmx|web)\./i,
  },
  { id: 'postfix', introduction: /\bPostfix\b/ },
  { id: 'exim', introduction: /\bExim\b/ },
  { id: 'sendmail', introduction: /\bSendmail\b/ },
];

/**
 * Recognises whose server answered: by its host, by how it introduced itself
 * and by what it signs its words with.
 *
 * @returns several where a provider runs a known server, or a server passes on another's words
 */
export function recogniseProviders(signs: {
  host: string;
  introduction?: string;
  words: string;
}): ProviderId[] {
  const words = withoutAddresses(signs.words);
  return providers
    .filter(
      provider =>
        provider.host?.test(signs.host) ||
        provider.introduction?.test(signs.introduction ?? '') ||
        provider.words?.test(words),
    )
    .map(({ id }) => id);
}

/** Whether a host belongs to a provider of mailboxes, where a message cannot have a reverse-path of its own. */
export function ownsSenders(host: string): boolean {
  return providers.some(
    provider => provider.ownsSenders && provider.host?.test(host),
  );
}

/** A reply names the recipient, whose provider is not the one that answers. */
function withoutAddresses(words: string): string {
  return words.replace(/[^\s<>"]+@[^\s<>"]+/g, '');
}
