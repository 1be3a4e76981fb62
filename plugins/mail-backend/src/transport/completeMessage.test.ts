import PostalMime from 'postal-mime';
import { completeMessage, PersonalMessage } from './completeMessage';

const content = Buffer.from(
  'Subject: A change\r\nDate: Thu, 01 Jan 2026 00:00:00 +0000\r\n\r\nBody\r\n',
);
const plain: PersonalMessage = {
  content,
  from: { address: 'portal@harbour.example' },
  to: { address: 'ada@harbour.example' },
  messageId: '<4711@portal.harbour.example>',
};

function headerOf(message: Partial<PersonalMessage>): string {
  const bytes = completeMessage({ ...plain, ...message }).toString();
  return bytes.slice(0, bytes.indexOf('\r\n\r\n'));
}

function parse(message: Partial<PersonalMessage>) {
  return PostalMime.parse(completeMessage({ ...plain, ...message }));
}

describe('completeMessage', () => {
  it('puts the personal lines before the stored bytes and leaves those alone', () => {
    expect(completeMessage(plain).toString()).toBe(
      [
        'From: portal@harbour.example',
        'To: ada@harbour.example',
        'Message-ID: <4711@portal.harbour.example>',
        content.toString(),
      ].join('\r\n'),
    );
  });

  it.each([
    'Ada Lovelace',
    'Lovelace, Ada (QA) "the <first>" \\ ;',
    'Zoë Müller',
    '山田 太郎',
    `${'Ädä '.repeat(40)}end`,
  ])('writes the name %j so that it can be read again', async name => {
    const { from, to } = await parse({
      from: { address: 'portal@harbour.example', name },
      to: { address: 'ada@harbour.example', name },
    });

    expect(from).toEqual({ address: 'portal@harbour.example', name });
    expect(to).toEqual([{ address: 'ada@harbour.example', name }]);
    const header = headerOf({ to: { address: 'ada@harbour.example', name } });
    expect(header).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(header.split('\r\n').every(line => line.length <= 78)).toBe(true);
  });

  it.each(['\r\n', '\n', '\r', '\0'])(
    'lets nobody add a line with %j',
    async lineBreak => {
      const evil = `Ada${lineBreak}Bcc: eve@elsewhere.example`;
      const message = {
        from: { address: 'portal@harbour.example', name: evil, replyTo: evil },
        to: {
          address: `ada@harbour.example${lineBreak}Bcc: e@e.example`,
          name: evil,
        },
        messageId: `4711@portal${lineBreak}Bcc: eve@elsewhere.example`,
        unsubscribeUrl: `https://portal.harbour.example/a${lineBreak}Bcc: x`,
      };

      expect(headerOf(message)).not.toMatch(/^Bcc:/im);
      expect((await parse(message)).bcc).toBeUndefined();
    },
  );

  it('sends answers where replyTo says', async () => {
    const { replyTo } = await parse({
      from: { ...plain.from, replyTo: 'team@harbour.example' },
    });

    expect(replyTo).toEqual([{ address: 'team@harbour.example', name: '' }]);
  });

  it('offers one-click unsubscribing over https, and the link alone over http', () => {
    const long = `https://portal.harbour.example/unsubscribe?token=${'a'.repeat(
      400,
    )}`;

    expect(headerOf({ unsubscribeUrl: long })).toContain(
      `List-Unsubscribe:\r\n <${long}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`,
    );
    const overHttp = headerOf({ unsubscribeUrl: 'http://localhost:7007/u' });
    expect(overHttp).toContain(
      'List-Unsubscribe:\r\n <http://localhost:7007/u>',
    );
    expect(overHttp).not.toContain('List-Unsubscribe-Post');
    expect(() => headerOf({ unsubscribeUrl: 'data:text/html,x' })).toThrow(
      'must begin with https:',
    );
  });
});
