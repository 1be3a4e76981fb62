import { withoutSecrets } from './withoutSecrets';
import { withoutToken } from './withoutToken';

const username = 'portal@harbour.example';
const token = 'ya29.a0AfB_byC-d3E4f5G6h7I8j9K0l1M2n3O4p5Q6r7S8t9U0v1W2';
const jwt =
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwb3J0YWwifQ.c2lnbmF0dXJlLXdpdGgtX2Rhc2hlcw';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const xoauth2 = base64(`user=${username}\x01auth=Bearer ${token}\x01\x01`);
const oauthbearer = base64(`n,a=${username},\x01auth=Bearer ${token}\x01\x01`);

describe('withoutToken', () => {
  it.each([
    ['as it stands', token],
    ['in base64', base64(token)],
    ['as XOAUTH2 writes it', xoauth2],
    ['as OAUTHBEARER writes it', oauthbearer],
    ['cut short', token.slice(0, 24)],
    ['as XOAUTH2 writes it, cut short', xoauth2.slice(0, 30)],
  ])('takes out a token %s', (_how, spelling) => {
    expect(
      withoutToken(`535 5.7.8 No "${spelling}", never`, {
        username,
        tokens: ['another', token],
      }),
    ).toBe('535 5.7.8 No "…", never');
  });

  it('leaves what only looks alike', () => {
    const text = '535 5.7.8 ya29.something [.*] (no';
    expect(withoutToken(text, { username, tokens: [token, '(.*'] })).toBe(text);
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['No AUTH XOAUTH2 dXNlcj1h', '…'],
    ['No AUTH OAUTHBEARER bixhPWE', '…'],
    ['No Bearer abc.def, sorry', 'No Bearer …, sorry'],
    [`No ${jwt}!`, 'No …!'],
    [`No ${token}!`, 'No ya29.…!'],
    [`No ${oauthbearer}`, 'No …'],
  ])('takes a token that it does not know out of %s', (text, clean) => {
    expect(withoutSecrets(text, undefined)).toBe(clean);
  });

  it.each([
    '250-AUTH PLAIN LOGIN XOAUTH2',
    '250 AUTH XOAUTH2 OAUTHBEARER SCRAM-SHA-256',
    '250 Ok 0100018f3b2c7a6d-1d2c3e4f-5a6b-4c7d-8e9f-0a1b2c3d4e5f-000000',
    '535 5.7.3 Authentication unsuccessful [AM0PR10CA0001.EURPRD10.PROD.OUTLOOK.COM 2026-11-21T14:00:00.000Z 08DE2800AA112233]',
    '250 2.0.0 OK  1732197600 ffacd0b85a97d-3822bf5f2casm1234567f8f.11 - gsmtp',
  ])('leaves what helps: %s', text => {
    expect(withoutSecrets(text, undefined)).toBe(text);
  });
});
