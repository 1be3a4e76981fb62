import {
  DKIM_KEY,
  DomainCase,
  MICROSOFT,
  withSpf,
  testEach,
} from '../../../__testUtils__/domainCases';
import { nameServer } from '../../../__testUtils__/nameServer';

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
  testEach(cases, nameServer());
});
