import {
  DKIM_KEY,
  DomainCase,
  decisionOn,
  expectedOf,
  MICROSOFT,
  withSpf,
} from '../../../__testUtils__/domainCases';
import {
  startNameServer,
  TestNameServer,
} from '../../../__testUtils__/nameServer';

const cases: DomainCase[] = [
  [
    'warns of a key that has been revoked',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 include:spf.protection.outlook.com -all'),
      'selector2._domainkey.harbour.io': { txt: ['v=DKIM1; k=rsa; p='] },
    },
    {
      ...{ state: 'warned', label: 'DKIM of harbour.io' },
      verdict: /selector2\._domainkey\.harbour\.io has been revoked/,
    },
  ],
  [
    'warns of a key that was cut off',
    { host: MICROSOFT },
    {
      ...withSpf('v=spf1 include:spf.protection.outlook.com -all'),
      'selector1._domainkey.harbour.io': {
        txt: [`v=DKIM1; k=rsa; p=${DKIM_KEY.slice(0, 120)}`],
      },
    },
    {
      ...{ state: 'warned', label: 'DKIM of harbour.io' },
      verdict: /cannot be read; perhaps its end was cut off/,
    },
  ],
  [
    'warns where the provider has no key',
    { host: MICROSOFT },
    withSpf('v=spf1 include:spf.protection.outlook.com -all'),
    {
      ...{ state: 'warned', label: 'DKIM of harbour.io' },
      verdict: /no key under the selectors of Microsoft 365 \(selector1, sel/,
    },
  ],
];

describe('examineDkim', () => {
  let server: TestNameServer;
  beforeAll(async () => {
    server = await startNameServer();
  });
  afterAll(() => server.stop());

  it.each(cases.map(one => ({ name: one[0], one })))(
    '$name',
    async ({ one }) => {
      expect(await decisionOn(server, one)).toEqual(expectedOf(one));
    },
  );
});
