import { CatalogueRow } from './CatalogueRow';

const doesNotVouch =
  'The domain of the sender address does not vouch for this server. Let its administrator publish SPF and DKIM for it.';
const spf =
  'The SPF record of the sender domain does not name the server that mail goes out by. Let the administrator of the domain add it.';
const dkim =
  'Mail of the sender domain is not signed, or with a key that is not published. Switch on DKIM at the mail server and publish its key for the domain.';
const reverseName =
  'The address that mail goes out by has no name of its own. Let the administrator of the mail server set its reverse DNS entry.';

const noReverseName =
  /cannot find your (reverse )?hostname|(must have a|does not have a|no|missing) (valid )?(reverse DNS|PTR)|fix reverse DNS/i;
/** Postfix says so by default, also while name servers do not answer. */
const noReverseNameForNow: Omit<CatalogueRow, 'text'> = {
  failureClass: 'transient',
  advice:
    'The receiver does not find the name of the address that mail goes out by for now. It is tried again by itself; if it goes on, let the administrator of the mail server look at its reverse DNS entry.',
  ifRecurring: { over: 'time', advice: reverseName },
};

/** What the domain of the sender proves about the server, or fails to: SPF, DKIM, DMARC. */
export const domainRows: CatalogueRow[] = [
  {
    text: /aligned with either the authenticated SPF or DKIM/i,
    failureClass: 'config',
    field: 'fromEmail',
    advice:
      'The domain of the sender address is not the one that SPF or DKIM vouch for. Use a sender address in the domain that the mail server signs for, or let it sign for this one.',
  },
  {
    text: /DMARC polic|pass DMARC|DMARC (verification|check|evaluation)|per DMARC/i,
    failureClass: 'config',
    advice:
      'The DMARC policy of the sender domain forbids mail that nothing vouches for. Let its administrator publish SPF and DKIM for the server that mail goes out by.',
  },
  {
    text: /pass authentication checks|failing both SPF and DKIM|required authentication level|sender is unauthenticated/i,
    failureClass: 'config',
    advice: doesNotVouch,
  },
  {
    text: /Sender Policy Framework|SPF (record|checks?|validation|policy|authentication)|(with|of) SPF\b|SPF (fail|violation)/i,
    failureClass: 'config',
    advice: spf,
  },
  {
    text: /DKIM (does not|did not|authentication|signature|validation|check)|authenticate (their e-?mail )?with DKIM|DKIM (is |not )?(required|fail|missing)/i,
    failureClass: 'config',
    advice: dkim,
  },
  {
    // Google; Microsoft says it of passwords, RFC 8689 of REQUIRETLS.
    enhancedCode: /^[45]\.7\.30$/,
    provider: ['google'],
    failureClass: 'config',
    advice: dkim,
  },
  { enhancedCode: /^[45]\.7\.2[012]$/, failureClass: 'config', advice: dkim },
  { enhancedCode: /^[45]\.7\.2[34]$/, failureClass: 'config', advice: spf },
  {
    // Google; IANA has it for a sender domain without mail.
    enhancedCode: /^[45]\.7\.27$/,
    failureClass: 'config',
    advice: spf,
  },
  {
    enhancedCode: /^[45]\.7\.(26|29|509|515)$/,
    failureClass: 'config',
    advice: doesNotVouch,
  },
  {
    enhancedCode: /^5\.7\.25$/,
    failureClass: 'config',
    advice: reverseName,
  },
  {
    // Postfix, Google, Microsoft over IPv6, AT&T.
    text: noReverseName,
    failureClass: 'config',
    advice: reverseName,
  },
  { text: noReverseName, replyCode: [450, 451], ...noReverseNameForNow },
  { enhancedCode: /^4\.7\.25$/, ...noReverseNameForNow },
  {
    text: /\b(DMARC|SPF or DKIM)\b/i,
    vague: true,
    failureClass: 'config',
    advice: doesNotVouch,
  },
];
