import {
  DKIM_KEY,
  DomainCase,
  good,
  LATER,
  MICROSOFT,
  providers,
  withSpf,
  testEach,
} from '../../../__testUtils__/domainCases';
import { nameServer, Zone } from '../../../__testUtils__/nameServer';

const withDmarc = (...txt: string[]): Zone => ({
  ...good,
  '_dmarc.harbour.io': { txt },
});

const cases: DomainCase[] = [
  [
    'writes the DMARC record that is missing',
    {},
    { 'harbour.io': good['harbour.io'], 'mx.harbour.io': { a: ['192.0.2.9'] } },
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /does not say what becomes of mails/,
      action: 'Publish this TXT record for _dmarc.harbour.io: v=DMARC1; p=none',
    },
  ],
  [
    'warns that p=none protects nobody',
    {},
    withDmarc('v=DMARC1; p=none; rua=mailto:dmarc@harbour.io'),
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /do nothing about/,
      action: /publish p=quarantine in place of p=none at _dmarc\.harbour\.io/,
    },
  ],
  [
    'ignores two DMARC records, as receivers do',
    {},
    withDmarc('v=DMARC1; p=reject', 'v=DMARC1; p=none'),
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /has 2 DMARC records/,
    },
  ],
  [
    'ignores a DMARC record without its semicolon',
    {},
    withDmarc('v=DMARC1 p=reject'),
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /cannot read the DMARC record/,
    },
  ],
  [
    'takes a bad policy that asks for reports as none (RFC 7489 §6.6.3)',
    {},
    withDmarc('v=DMARC1; p=rejekt; rua=mailto:dmarc@harbour.io'),
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /do nothing about/,
    },
  ],
  [
    'fails where nothing can prove the domain and its policy is strict',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 mx ~all'),
      '_dmarc.harbour.io': { txt: ['v=DMARC1; p=reject'] },
    },
    {
      ...{ state: 'failed', label: 'DMARC of harbour.io' },
      verdict: /Neither SPF nor DKIM .* refuse mails that are not/,
      action: /include:spf\.protection\.outlook\.com ~all$/,
    },
  ],
  [
    'does not fail where the policy is for no mail in a hundred',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 mx ~all'),
      '_dmarc.harbour.io': { txt: ['v=DMARC1; p=reject; pct=0'] },
    },
    {
      ...{ state: 'warned', label: 'SPF of harbour.io' },
      verdict: /does not list Microsoft 365/,
    },
  ],
  [
    'falls back on the organisation, with its policy for subdomains',
    { from: 'portal@ops.harbour.co.uk', host: 'relay.harbour.co.uk' },
    {
      'ops.harbour.co.uk': {
        ...{ a: ['192.0.2.9'], txt: ['v=spf1 ip4:198.51.100.7 -all'] },
      },
      '_dmarc.harbour.co.uk': { txt: ['v=DMARC1; p=none; sp=reject'] },
      '_dmarc.co.uk': { txt: ['v=DMARC1; p=none'] },
    },
    {
      ...{ state: 'passed', label: 'DMARC of ops.harbour.co.uk' },
      verdict: /; harbour\.co\.uk asks receivers to refuse/,
    },
  ],
  [
    'prefers the record of the subdomain itself',
    { from: 'portal@ops.harbour.io' },
    {
      ...good,
      'ops.harbour.io': {
        ...{ a: ['192.0.2.9'], txt: ['v=spf1 ip4:198.51.100.7 -all'] },
      },
      '_dmarc.ops.harbour.io': { txt: ['v=DMARC1; p=none; sp=reject'] },
    },
    {
      ...{ state: 'warned', label: 'DMARC of ops.harbour.io' },
      verdict: /do nothing about/,
    },
  ],
  [
    'aligns a reverse path below the domain when relaxed',
    { reversePath: 'bounces@bounce.harbour.io' },
    {
      ...good,
      'bounce.harbour.io': {
        ...{ a: ['192.0.2.9'], txt: ['v=spf1 ip4:198.51.100.7 -all'] },
      },
    },
    { state: 'passed', label: 'DMARC of harbour.io', verdict: /aligned/ },
  ],
  [
    'does not align it when strict',
    { reversePath: 'bounces@bounce.harbour.io' },
    {
      ...withDmarc('v=DMARC1; p=reject; aspf=s'),
      'bounce.harbour.io': {
        ...{ a: ['192.0.2.9'], txt: ['v=spf1 ip4:198.51.100.7 -all'] },
      },
    },
    {
      ...{ state: 'warned', label: 'DMARC of harbour.io' },
      verdict: /cannot be seen from here/,
      action: LATER,
    },
  ],
  [
    'does not align a key of the organisation when strict',
    { from: 'portal@ops.harbour.io', host: MICROSOFT },
    {
      ...{ ...good, ...providers },
      'ops.harbour.io': { a: ['192.0.2.9'], txt: ['v=spf1 mx ?all'] },
      'selector1._domainkey.harbour.io': { txt: [`p=${DKIM_KEY}`] },
      '_dmarc.ops.harbour.io': { txt: ['v=DMARC1; p=reject; adkim=s'] },
    },
    {
      ...{ state: 'failed', label: 'DMARC of ops.harbour.io' },
      verdict: /Neither SPF nor DKIM/,
    },
  ],
];

describe('examineDmarc', () => {
  testEach(cases, nameServer());
});
