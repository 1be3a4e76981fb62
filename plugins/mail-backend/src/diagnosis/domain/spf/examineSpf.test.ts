import {
  DKIM_KEY,
  DomainCase,
  good,
  LATER,
  MICROSOFT,
  withSpf,
  testEach,
} from '../../../__testUtils__/domainCases';
import { nameServer } from '../../../__testUtils__/nameServer';

/** Includes one after the other, each with a record that takes no further look-up. */
const includes = (count: number) =>
  Array.from({ length: count }, (_none, index) => `spf${index}.partner.io`);
const partners = Object.fromEntries(
  includes(12).map(name => [name, { txt: ['v=spf1 ip4:192.0.2.200 ~all'] }]),
);

const cases: DomainCase[] = [
  [
    'writes the SPF record that is missing',
    {},
    { ...good, 'harbour.io': { mx: ['10 mx.harbour.io'] } },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /does not say which servers may send/,
      action:
        'Publish this TXT record for harbour.io, with whatever else sends mail for it: v=spf1 ip4:198.51.100.7 ~all',
    },
  ],
  [
    'fails where -all leaves out the own server',
    { addresses: ['198.51.100.7'] },
    withSpf('v=spf1 mx -all'),
    {
      ...{ state: 'failed', label: 'SPF of harbour.io' },
      verdict: /asks receivers to refuse mails that come by relay\.harbour\.io/,
      action:
        'Publish this TXT record for harbour.io instead of the one that is there: v=spf1 mx ip4:198.51.100.7 -all',
    },
  ],
  [
    'warns where ~all leaves it out',
    {},
    withSpf('v=spf1 mx ~all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /does not list relay\.harbour\.io \(softfail\)/,
      action:
        'Publish this TXT record for harbour.io instead of the one that is there: v=spf1 mx ip4:198.51.100.7 ~all',
    },
  ],
  [
    'does not accept -all for a server in a private network: it sends from elsewhere',
    { addresses: ['10.1.2.3'] },
    withSpf('v=spf1 mx -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict:
        /From which addresses relay\.harbour\.io sends .* cannot be seen/,
      action:
        'Ask the people of relay.harbour.io what the SPF record of harbour.io must contain, and compare: v=spf1 mx -all',
    },
  ],
  [
    'warns where only one address of the server is listed',
    { addresses: ['198.51.100.7', '2001:db8::7'] },
    good,
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /not 2001:db8::7: mails from there fail/,
      action:
        'Publish this TXT record for harbour.io instead of the one that is there: v=spf1 ip4:198.51.100.7 ip6:2001:db8::7 -all',
    },
  ],
  [
    'finds the server by mx, with a prefix, in either family',
    { addresses: ['198.51.100.7', '2001:db8::7'] },
    {
      ...withSpf('v=spf1 MX/28//64 -all'),
      'mx.harbour.io': { a: ['198.51.100.9'], aaaa: ['2001:db8::1'] },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'follows redirect, and joins the strings of a record',
    {},
    {
      ...withSpf(['v=spf1 exists:no.harbour.io redir', 'ect=_spf.harbour.io']),
      '_spf.harbour.io': { txt: ['v=spf1 ip4:198.51.100.7 -all'] },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'finds out that an exists lets everybody pass',
    {},
    {
      ...withSpf('v=spf1 exists:yes.harbour.io -all'),
      'yes.harbour.io': { a: ['127.0.0.2'] },
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /lets everybody in the world/,
    },
  ],
  [
    'warns of +all, and proposes an end to it',
    {},
    withSpf('v=spf1 mx +all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /lets everybody in the world send/,
      action:
        'Publish this TXT record for harbour.io instead of the one that is there: v=spf1 mx ip4:198.51.100.7 ~all',
    },
  ],
  [
    'merges two SPF records, with the milder end',
    {},
    withSpf('v=spf1 mx -all', 'unrelated', 'v=spf1 mx include:partner.io ~all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /has 2 SPF records/,
      action: /: v=spf1 mx include:partner\.io ip4:198\.51\.100\.7 ~all$/,
    },
  ],
  [
    'names the term that nobody can read',
    {},
    withSpf('v=spf1 ip4:198.51.100.300 -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /because of “ip4:198\.51\.100\.300”/,
      action:
        'Correct or remove “ip4:198.51.100.300” in the TXT record of harbour.io.',
    },
  ],
  [
    'accepts ten look-ups',
    {},
    {
      ...withSpf(
        `v=spf1 ${includes(10)
          .map(name => `include:${name}`)
          .join(' ')} ip4:198.51.100.7 -all`,
      ),
      ...partners,
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'counts more than ten look-ups, wherever the server stands in the record',
    {},
    {
      ...withSpf(
        `v=spf1 ip4:198.51.100.7 ${includes(12)
          .map(name => `include:${name}`)
          .join(' ')} -all`,
      ),
      ...partners,
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /takes 12 look-ups .* after 10 receivers ignore it/,
    },
  ],
  [
    'ends a loop of includes',
    {},
    {
      ...withSpf('v=spf1 include:a.partner.io -all'),
      'a.partner.io': { txt: ['v=spf1 include:b.partner.io -all'] },
      'b.partner.io': { txt: ['v=spf1 include:a.partner.io -all'] },
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /the record of a\.partner\.io leads back to itself/,
    },
  ],
  [
    'warns of an include without a record',
    {},
    withSpf('v=spf1 include:gone.partner.io ip4:198.51.100.7 -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /gone\.partner\.io is included, but has no SPF record/,
    },
  ],
  [
    'does not take an include for a match where its record refuses first',
    {},
    {
      ...withSpf('v=spf1 include:other.partner.io -all'),
      'other.partner.io': {
        txt: ['v=spf1 -ip4:198.51.100.7 ip4:198.51.100.0/24 ~all'],
      },
    },
    {
      ...{ state: 'failed', label: 'SPF of harbour.io' },
      verdict: /asks receivers to refuse/,
    },
  ],
  [
    'says nothing where an include gets no answer',
    {},
    {
      ...withSpf('v=spf1 include:slow.partner.io -all'),
      'slow.partner.io': { fault: 'SERVFAIL' },
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /leads to names about which the name servers gave no answer/,
    },
  ],
  [
    'warns of hosts that do not exist any more',
    {},
    withSpf(
      'v=spf1 ip4:198.51.100.7 a:x.harbour.io a:y.harbour.io a:z.harbour.io -all',
    ),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /names 3 hosts that do not exist/,
    },
  ],
  [
    'leaves conditions with macros to the receivers',
    {},
    withSpf('v=spf1 exists:%{i}._spf.harbour.io -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /only receivers can check/,
    },
  ],
  [
    'finds a provider by its include, below an include of the domain',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 include:_spf.harbour.io -all'),
      '_spf.harbour.io': {
        txt: ['v=spf1 include:spf.protection.outlook.com ~all'],
      },
      'selector1._domainkey.harbour.io': {
        txt: [`v=DKIM1; k=rsa; p=${DKIM_KEY}`],
      },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'fails where -all leaves out the provider, and adds it',
    { host: MICROSOFT },
    withSpf('v=spf1 include:_spf.google.com -all'),
    {
      ...{ state: 'failed', label: 'SPF of harbour.io' },
      verdict: /refuse mails that come by Microsoft 365/,
      action:
        'Publish this TXT record for harbour.io instead of the one that is there: v=spf1 include:_spf.google.com include:spf.protection.outlook.com -all',
    },
  ],
  [
    'does not refuse addresses of the provider in place of its include',
    { host: 'smtp-relay.gmail.com' },
    withSpf('v=spf1 ip4:192.0.2.0/26 -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /cannot be seen from here: it names a gateway, single addresses/,
    },
  ],
  [
    'does not refuse a gateway behind the provider',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 include:spf.pphosted.com -all'),
      'spf.pphosted.com': { txt: ['v=spf1 ip4:192.0.2.99 -all'] },
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /gateway/,
    },
  ],
  [
    'warns where the include of the provider is only a soft one',
    { host: MICROSOFT },
    withSpf('v=spf1 ?include:spf.protection.outlook.com -all'),
    {
      ...{ state: 'failed', label: 'DMARC of harbour.io' },
      verdict: /Neither SPF nor DKIM proves/,
      action: /: v=spf1 include:spf\.protection\.outlook\.com -all$/,
    },
  ],
  [
    'does not ask for our SPF where the provider has its own reverse path',
    { host: 'email-smtp.eu-west-1.amazonaws.com' },
    withSpf('v=spf1 -all'),
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /cannot be seen from here; .* put into spam/,
      action: LATER,
    },
  ],
  [
    'asks for the SPF of the domain that the user of Mailgun has',
    { host: 'smtp.eu.mailgun.org', username: 'postmaster@mg.harbour.io' },
    {
      ...good,
      'mg.harbour.io': { txt: ['v=spf1 include:mailgun.org ~all'] },
      'mailgun.org': { txt: ['v=spf1 ip4:192.0.2.0/24 ~all'] },
      'mx._domainkey.harbour.io': { txt: [`k=rsa; p=${DKIM_KEY}`] },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'proposes the include of the region',
    { host: 'smtp.zoho.eu' },
    { ...withSpf('v=spf1 ~all'), 'zoho.com': { txt: ['v=spf1 ~all'] } },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /does not list Zoho Mail/,
      action: /: v=spf1 include:zoho\.eu ~all$/,
    },
  ],
  [
    'does not know from where a hoster sends',
    { host: 'smtp.hoster.net' },
    withSpf('v=spf1 mx -all'),
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /From which addresses smtp\.hoster\.net sends/,
    },
  ],
  [
    'finds a hoster by an include of its domain',
    { host: 'smtp.hoster.net' },
    {
      ...withSpf('v=spf1 include:_spf.hoster.net -all'),
      '_spf.hoster.net': { txt: ['v=spf1 ip4:192.0.2.64/26 -all'] },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
];

describe('examineSpf', () => {
  testEach(cases, nameServer());
});
