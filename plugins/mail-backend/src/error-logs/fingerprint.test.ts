import { fingerprint } from './fingerprint';

const of = (title: string) => fingerprint({ source: 'delivery', title });

describe('fingerprint', () => {
  it.each([
    ['numbers', 'Gave up after 3 attempts', 'Gave up after 17 attempts'],
    [
      'UUIDs',
      'Message 6f9619ff-8b86-4011-b42d-00cf4fc964ff is gone',
      'Message 123e4567-e89b-12d3-a456-426614174000 is gone',
    ],
    [
      'addresses',
      'Unknown <ada@harbour.example>: try again',
      'Unknown <b.o-b@x.example>: try again',
    ],
    [
      'ports',
      'connect ECONNREFUSED smtp.harbour.example:587',
      'connect ECONNREFUSED smtp.harbour.example:2525',
    ],
    [
      'numbers of hosts and their ports',
      'connect ETIMEDOUT 10.0.0.17:25',
      'connect ETIMEDOUT 2001:db8::17:25',
    ],
    ['quoted names', 'No rule "ada" here', 'No rule "the other one" here'],
    ['names in other quotes', "Can't read ‘a b’", "Can't read ‘c’"],
    ["names in 'these'", "Can't read 'a b' now", "Can't read 'c' now"],
    [
      'entities',
      'Policy check failed for component:default/shop',
      'Policy check failed for api:other.space/pay-ments',
    ],
    [
      'pages',
      'Unable to read https://git.example/a/catalog-info.yaml',
      'Unable to read https://git.example/b?c=d',
    ],
    [
      'times as machines write them',
      'Stopped at 2026-11-20T11:21:00Z',
      'Stopped at 2026-11-21T09:05:59.123Z',
    ],
    [
      'times as mails write them',
      'Stopped on Fri, 20 Nov 2026 11:21:00 +0000',
      'Stopped on Sat, 5 Dec 2026 01:02:03 +0100',
    ],
    [
      'ids of queues, and the case of letters',
      '4.3.0 Temporary failure (ABC1234xyz)',
      '4.3.0 temporary failure (k7)',
    ],
    [
      'base64',
      'Challenge VXNlcm5hbWU6 and YWJjZA== for ab/cdEfgh+ijKlmnopQr5t/uvwXyz0',
      'Challenge UGFzc3dvcmQ6 and ZGVmZ2g= for zz/YdEfgh+ijKlmnopQr5t/uvwXyz1aa',
    ],
    [
      'addresses, however many',
      'Email address is not verified: ada@harbour.example, bob@harbour.example',
      'Email address is not verified: eve@elsewhere.example',
    ],
    [
      'ids of messages at Google',
      '535 go to https://support.google.com/mail/?p=BadCredentials a640c23a62f3a-ab8.12 - gsmtp',
      '535 go to https://support.google.com/mail/?p=BadCredentials 5b1f17b1804b1-477.6 - gsmtp',
    ],
    [
      'ids of messages at Microsoft',
      'No [AM0PR10CA0001.EURPRD10.PROD.OUTLOOK.COM 2026-11-21T09:05:59.123Z 08DE1A2B3C4D5E6F]',
      'No [DB7PR02CA0032.EURPRD02.PROD.OUTLOOK.COM 2026-11-22T10:15:01.001Z 08DE00000000AAAA]',
    ],
    ['blanks', 'Out  of\tspace', 'Out of space'],
  ])('is the same whatever the %s', (_what, one, other) => {
    expect(of(one)).toBe(of(other));
  });

  it.each([
    ['Connection refused', 'Connection reset'],
    ['refused by smtp.a.example:25', 'refused by smtp.b.example:25'],
    ["It can't read this and won't", "It can't write that and won't"],
    ['No rule "ada" here', 'No rule "ada" there'],
    [
      'SendAsDeniedException.MapiExceptionSendAsDenied',
      'StoragePermanentException.MapiExceptionNoSupport',
    ],
    ['The monitor is off on market day', 'The sun is off on market day'],
  ])('tells %j from %j', (one, other) => {
    expect(of(one)).not.toBe(of(other));
  });

  it('keeps the sources apart', () => {
    const title = 'Away';
    expect(fingerprint({ source: 'catalog', title })).not.toBe(of(title));
  });
});
