import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import PostalMime from 'postal-mime';
import { composeContent } from './composeContent';

const content: MessageContent = {
  subject:
    'Grüße aus dem Lagerhaus – Status „Ready“, und eine sehr lange Zeile',
  text: `Grüße\n.\n${'x'.repeat(2000)}\nFrom here on\n`,
  html: `<p>Grüße</p><p>${'y'.repeat(2000)}</p>`,
};

function compose(options: Partial<Parameters<typeof composeContent>[0]> = {}) {
  return composeContent({
    content,
    threadKey: 'testcase:default/tc-104',
    listId: 'workflow.portal.example.com',
    messageIdDomain: 'portal.example.com',
    date: new Date('2026-11-20T12:00:00Z'),
    ...options,
  });
}

function header(bytes: Buffer): string {
  return bytes.toString('latin1').split('\r\n\r\n')[0];
}

describe('composeContent', () => {
  it('writes what any reader shows as it was given', async () => {
    const parsed = await PostalMime.parse(await compose());
    expect(parsed.subject).toBe(content.subject);
    expect(parsed.text?.replace(/\r\n/g, '\n').trim()).toBe(
      content.text.trim(),
    );
    expect(parsed.html?.trim()).toBe(content.html);
    expect(parsed.date).toBe('2026-11-20T12:00:00.000Z');
  });

  it('uses only ASCII in lines that every server takes', async () => {
    const bytes = await compose();
    expect(bytes.every(byte => byte < 0x80 && byte !== 0)).toBe(true);
    const lines = bytes.toString('latin1').split('\r\n');
    expect(lines.every(line => line.length <= 998)).toBe(true);
    expect(lines.some(line => /[\r\n]/.test(line))).toBe(false);
  });

  it('marks the message as made by a machine and names its list and thread', async () => {
    const first = header(await compose());
    expect(first).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(first).toMatch(/^X-Auto-Response-Suppress: All$/m);
    expect(first).toMatch(/^List-Id: <workflow\.portal\.example\.com>$/im);
    const [, reference] = first.match(/^References:\s+(<\S+>)/m) ?? [];
    expect(reference).toMatch(/^<thread\.[0-9a-f]{32}@portal\.example\.com>$/);

    const second = header(
      await compose({ content: { subject: 'Later', text: 'Later' } }),
    );
    expect(second.replace(/\r\n[ \t]+/g, ' ')).toContain(
      `In-Reply-To: ${reference}`,
    );
  });

  it('leaves to the submission who sends to whom, and has no thread or list of its own', async () => {
    const bytes = await compose({ threadKey: undefined, listId: undefined });
    expect(header(bytes)).not.toMatch(
      /^(From|To|Cc|Bcc|Sender|Reply-To|Message-ID|References|In-Reply-To|List-Id):/im,
    );
    expect(header(bytes)).toMatch(/^Content-Type: multipart\/alternative/m);
  });

  it('lets no field begin another header', async () => {
    const bytes = await compose({
      content: {
        subject: 'Hello\r\nBcc: everybody@example.com',
        text: 'Bcc: a@example.com\r\n\r\nMessage-ID: <in.the@body>\r\n',
      },
      threadKey: 'a\r\nBcc: b@example.com',
    });
    expect(header(bytes)).not.toMatch(/^Bcc:/im);
    expect(bytes.toString()).toContain('Message-ID: <in.the@body>');
    await expect(
      compose({ listId: 'a>\r\nBcc: c@example.com' }),
    ).rejects.toThrow(/List-Id/);
  });
});
