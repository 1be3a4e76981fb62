import {
  DomainCase,
  examineZone,
  good,
  OWN_RELAY,
  testEach,
} from '../../__testUtils__/domainCases';
import { nameServer } from '../../__testUtils__/nameServer';

const cases: DomainCase[] = [
  [
    'passes what is listed and protected',
    {},
    good,
    {
      ...{ state: 'passed', label: 'DMARC of harbour.io' },
      verdict: /^The mails are aligned with harbour\.io; .* put into spam/,
    },
  ],
  [
    'fails for a domain that does not exist, where its suffix does',
    { from: 'portal@harbuor.io' },
    { ...good, 'nic.io': {} },
    {
      ...{ state: 'failed', label: 'MX of harbuor.io' },
      verdict: /does not exist/,
      action: 'Correct the From address, or register the domain.',
    },
  ],
  [
    'stays in doubt in a closed network, which does not even know the suffix',
    { from: 'portal@harbuor.io' },
    { 'relay.corp': {} },
    {
      ...{ state: 'warned', label: 'MX of harbuor.io' },
      verdict: /do not know harbuor\.io/,
    },
  ],
  [
    'stays in doubt about a suffix of a private network',
    { from: 'portal@harbour.corp', host: 'relay.harbour.corp' },
    good,
    { state: 'warned', label: 'MX of harbour.corp', verdict: /do not know/ },
  ],
  [
    'tells a name server that fails from a domain that is missing',
    {},
    { 'harbour.io': { fault: 'SERVFAIL' } },
    {
      ...{ state: 'warned', label: 'MX of harbour.io' },
      verdict: /gave no answer about harbour\.io \(server failure\)/,
    },
  ],
  [
    'says nothing about a domain whose name servers are silent',
    {},
    { 'harbour.io': { fault: 'silence' } },
    {
      ...{ state: 'warned', label: 'MX of harbour.io' },
      verdict: /no answer in time/,
    },
  ],
  [
    'warns of a null MX',
    {},
    { ...good, 'harbour.io': { ...good['harbour.io'], mx: ['0 .'] } },
    {
      ...{ state: 'warned', label: 'MX of harbour.io' },
      verdict: /takes no mail at all/,
    },
  ],
  [
    'accepts an address in place of an MX (RFC 5321 §5.1)',
    {},
    {
      ...good,
      'harbour.io': {
        a: ['198.51.100.9'],
        txt: ['v=spf1 a:relay.harbour.io -all'],
      },
      [OWN_RELAY]: { a: ['198.51.100.7'] },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'warns of a domain with neither MX nor address',
    {},
    { ...good, 'harbour.io': { txt: ['v=spf1 ip4:198.51.100.7 -all'] } },
    {
      ...{ state: 'warned', label: 'MX of harbour.io' },
      verdict: /neither a mail server nor an address/,
    },
  ],
  [
    'warns of an MX that leads nowhere',
    {},
    {
      ...good,
      'harbour.io': {
        ...good['harbour.io'],
        mx: ['5 gone.harbour.io', '9 198.51.100.9'],
      },
    },
    {
      ...{ state: 'warned', label: 'MX of harbour.io' },
      verdict: /have no addresses/,
    },
  ],
  [
    'fails for a reverse path whose domain does not exist',
    { reversePath: 'bounces@bounce.harbour.io' },
    good,
    {
      ...{ state: 'failed', label: 'MX of bounce.harbour.io' },
      verdict: /does not exist/,
    },
  ],
  [
    'fails for a mailbox of Yahoo by another server',
    { from: 'portal@yahoo.com' },
    { '_dmarc.yahoo.com': { txt: ['v=DMARC1; p=reject; pct=100'] } },
    {
      ...{ state: 'failed', label: 'From domain yahoo.com' },
      verdict: /belongs to Yahoo, but relay\.harbour\.io sends the mails/,
      action: /domain of your own, or send by the servers of Yahoo/,
    },
  ],
  [
    'warns of a mailbox of Gmail by another server, as its policy is milder',
    { from: 'portal@gmail.com' },
    { '_dmarc.gmail.com': { txt: ['v=DMARC1; p=none; sp=quarantine'] } },
    {
      ...{ state: 'warned', label: 'From domain gmail.com' },
      verdict: /They fail DMARC/,
    },
  ],
  [
    'leaves a mailbox of Gmail by Gmail to Google',
    { from: 'portal@gmail.com', host: 'smtp.gmail.com' },
    {},
    {
      ...{ state: 'passed', label: 'From domain gmail.com' },
      verdict: /whose records allow it/,
    },
  ],
];

describe('examineDomain', () => {
  const server = nameServer();

  testEach(cases, server);

  it('shows every record with what it means, in their order', async () => {
    const findings = await examineZone(server(), { zone: good });
    expect(findings.map(({ label, records }) => [label, records])).toEqual([
      ['MX of harbour.io', ['10 mx.harbour.io']],
      ['SPF of harbour.io', ['v=spf1 ip4:198.51.100.7 -all']],
      ['DKIM of harbour.io', []],
      ['DMARC of harbour.io', ['_dmarc.harbour.io: v=DMARC1; p=quarantine']],
    ]);
  });

  it('asks no question twice', async () => {
    const portal = { addresses: ['198.51.100.7', '198.51.100.8'] };
    await examineZone(server(), { portal, zone: good });
    const { questions } = server();
    expect(questions).toContain('TXT harbour.io');
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('looks up domains beyond ASCII as name servers know them', async () => {
    const zone = { 'xn--hfen-loa.io': good['harbour.io'] };
    const portal = { from: 'portal@häfen.io' };
    const [mx] = await examineZone(server(), { portal, zone });
    expect(mx.label).toBe('MX of xn--hfen-loa.io');
    expect(mx.records).toEqual(['10 mx.harbour.io']);
  });
});
