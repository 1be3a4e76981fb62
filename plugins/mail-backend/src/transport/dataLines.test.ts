import { dataLines } from './dataLines';

const sent = (message: string) =>
  dataLines(Buffer.from(message, 'latin1')).toString('latin1');

describe('dataLines', () => {
  it('ends the message with a dot of its own and changes nothing else', () => {
    expect(sent('Subject: Hi\r\n\r\nGood day.\r\n')).toBe(
      'Subject: Hi\r\n\r\nGood day.\r\n.\r\n',
    );
    expect(sent('Subject: Hi\r\n\r\nno last end')).toBe(
      'Subject: Hi\r\n\r\nno last end\r\n.\r\n',
    );
    const anyBytes = Buffer.from([0xc3, 0xa4, 0x00, 0xff, 0x0d, 0x0a]);
    expect(dataLines(anyBytes)).toEqual(
      Buffer.concat([anyBytes, Buffer.from('.\r\n')]),
    );
  });

  it('doubles a dot that begins a line', () => {
    expect(sent('.first\r\n.\r\n..two\r\nin. the. middle\r\n.last')).toBe(
      '..first\r\n..\r\n...two\r\nin. the. middle\r\n..last\r\n.\r\n',
    );
  });

  it.each([
    ['line feeds', 'one\ntwo\n'],
    ['carriage returns', 'one\rtwo\r'],
    ['all kinds', 'one\ntwo\r\n'],
    ['all kinds in the other order', 'one\r\ntwo\r'],
  ])('ends every line alike where there were %s', (_name, message) => {
    expect(sent(message)).toBe('one\r\ntwo\r\n.\r\n');
  });

  it.each(['\n.\n', '\r.\r', '\n.\r\n', '\r\n.\r', '\n\r.\r\n', '\r\r\n.\n'])(
    'lets no second message follow %j',
    end => {
      const data = sent(`one${end}MAIL FROM:<mallory@example.com>\r\n`);
      expect(data.indexOf('\r\n.\r\n')).toBe(data.length - 5);
      expect(data).not.toMatch(/\r(?!\n)|(?<!\r)\n/);
      expect(data).toContain('\r\n..\r\n');
    },
  );
});
