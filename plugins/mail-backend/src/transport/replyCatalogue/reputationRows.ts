import { CatalogueRow } from './CatalogueRow';

const blockListed =
  'The sender or the address of the server is on a block list. Ask the administrator of the server to have it taken off.';

/** How servers distrust who sends. */
export const reputationRows: CatalogueRow[] = [
  {
    text: /banned send(er|ing IP)/i,
    failureClass: 'reputation',
    advice:
      'Microsoft has banned the address that mail goes out by. Let the administrator of the mail server ask for its release at sender.office.com.',
  },
  {
    enhancedCode: /^5\.7\.(511|6(0[6-9]|[1-4]\d))$/,
    failureClass: 'reputation',
    advice:
      'Microsoft has banned the address that mail goes out by. Let the administrator of the mail server ask for its release at sender.office.com.',
  },
  {
    text: /part of their network is on our block list|rate limited due to IP reputation/i,
    failureClass: 'reputation',
    advice:
      'Microsoft distrusts the address that mail goes out by. Let the administrator of the mail server look at it in Smart Network Data Services and ask for its release.',
  },
  {
    enhancedCode: /^4\.7\.(65\d|8[5-9]\d)$/,
    provider: ['microsoft365'],
    failureClass: 'reputation',
    advice:
      'Microsoft distrusts the address that mail goes out by for now. It is tried again every hour; if it goes on, let the administrator of the mail server ask for its release.',
  },
  {
    text: /Customer Block list|blocked by .* using/i,
    failureClass: 'reputation',
    advice:
      'The receiver has put the address that mail goes out by on a block list of its own, or uses one. Ask the administrator named above to take it off.',
  },
  {
    text: /unusual rate of/i,
    failureClass: 'reputation',
    advice:
      'Google finds that suddenly too much comes from here. It is tried again every hour; look whether a rule sends floods of mail.',
  },
  {
    // IANA: mail flood detected.
    enhancedCode: /^[45]\.7\.28$/,
    failureClass: 'reputation',
    advice:
      'The receiver finds that suddenly too much comes from here. It is tried again every hour; look whether a rule sends floods of mail.',
  },
  {
    text: /low reputation/i,
    failureClass: 'reputation',
    advice:
      'Google distrusts the address or the domain that mail goes out by. Look at it in Google Postmaster Tools, and send only to people who expect it.',
  },
  {
    // Yahoo: TSS04, TSS09 and the like.
    text: /temporarily deferred due to (unexpected volume|user complaints)|permanently deferred|\[TSS?\d\d\]/i,
    failureClass: 'reputation',
    advice:
      'Yahoo distrusts the address that mail goes out by. It is tried again every hour; let the administrator of the mail server register it at senders.yahooinc.com.',
  },
  {
    text: /spamhaus/i,
    failureClass: 'reputation',
    advice:
      'The address or the domain that mail goes out by is listed by Spamhaus. Let its administrator look it up at check.spamhaus.org and have it taken off.',
  },
  {
    // IONOS, GMX, web.de.
    text: /Reject due to policy (violations|restrictions)/i,
    failureClass: 'reputation',
    advice:
      'The receiver distrusts the address that mail goes out by, or its name. Let the administrator of the mail server check its EHLO name and reverse DNS, and ask there for its release.',
  },
  {
    text: /\b(block(ed|list(ed)?)|blacklist(ed)?|denylist|RBL|DNSBL)\b/i,
    vague: true,
    failureClass: 'reputation',
    advice: blockListed,
  },
];
