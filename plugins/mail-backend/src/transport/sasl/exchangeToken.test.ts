import { exchangeToken, ShownToken } from './exchangeToken';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Runs the exchange against a server that gives these replies, one after the other. */
async function converse(shown: Partial<ShownToken>, replies: string[]) {
  const said: string[] = [];
  const refused = await exchangeToken(
    async line => {
      said.push(line);
      return replies[said.length - 1];
    },
    {
      ...{ mechanism: 'XOAUTH2', username: 'portal@harbour.example' },
      token: 'ya29.token',
      ...shown,
    },
  ).then(
    () => false,
    error => error,
  );
  return { said, refused };
}

describe('exchangeToken', () => {
  it('writes XOAUTH2 as in the example of Google', async () => {
    const { said } = await converse(
      {
        username: 'someuser@example.com',
        token: 'ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg',
      },
      ['235 2.7.0 Accepted'],
    );
    expect(said).toEqual([
      'AUTH XOAUTH2 dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0Q2cBAQ==',
    ]);
  });

  it('writes OAUTHBEARER as in RFC 7628, and escapes the name as in RFC 5801', async () => {
    const { said } = await converse(
      { mechanism: 'OAUTHBEARER', username: 'a=b,c@harbour.example' },
      ['235 2.7.0 Accepted'],
    );
    expect(said).toEqual([
      `AUTH OAUTHBEARER ${base64(
        'n,a=a=3Db=2Cc@harbour.example,\x01auth=Bearer ya29.token\x01\x01',
      )}`,
    ]);
  });

  it.each([
    ['XOAUTH2', ''],
    ['OAUTHBEARER', 'AQ=='],
  ] as const)(
    'answers the challenge of %s with %j',
    async (mechanism, answer) => {
      const { said, refused } = await converse({ mechanism }, [
        `334 ${base64('{"status":"invalid_token"}')}`,
        '535 5.7.8 No',
      ]);
      expect(said.slice(1)).toEqual([answer]);
      expect(refused).toMatchObject({
        challenge: '{"status":"invalid_token"}',
      });
    },
  );

  it.each(['334 ', '334'])(
    'shows a token of 4000 characters when %j asks for it',
    async prompt => {
      const token = 'x'.repeat(4_000);
      const { said, refused } = await converse({ token }, [
        prompt,
        '235 2.7.0 Accepted',
      ]);
      expect(said).toEqual([
        'AUTH XOAUTH2',
        base64(`user=portal@harbour.example\x01auth=Bearer ${token}\x01\x01`),
      ]);
      expect(refused).toBe(false);
    },
  );

  it('shows a short token again to a server that asks for it again', async () => {
    const { said, refused } = await converse({}, ['334 ', '235 Ok']);
    expect(said[1]).toBe(said[0].replace('AUTH XOAUTH2 ', ''));
    expect(refused).toBe(false);
  });

  it('keeps the refusal of a long token apart from the prompt before it', async () => {
    const { refused } = await converse({ token: 'x'.repeat(4_000) }, [
      `334 ${base64('Token?')}`,
      `334 ${base64('{"status":"401"}')}`,
      '535 No',
    ]);
    expect(refused).toMatchObject({ challenge: '{"status":"401"}' });
  });

  it.each(['334 !', '334 AAEC', '334 gICA'])(
    'keeps a challenge that is no text as it stands: %s',
    async challenge => {
      const { refused } = await converse({}, [challenge, '535 No']);
      expect(refused).toMatchObject({ challenge: challenge.slice(4) });
    },
  );

  it.each(['535 No', '250 Ok', '334 AAEC', '2350 Ok', ''])(
    'takes nothing but 235 for success: %j',
    async reply => {
      const { refused } = await converse({}, ['334 AAEC', reply]);
      expect(refused).toBeInstanceOf(Error);
    },
  );
});
