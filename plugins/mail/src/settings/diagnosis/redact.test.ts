import { redact } from './redact';

describe('redact', () => {
  it.each([
    [
      '553 <ada.lovelace@example.com> not owned',
      '553 <…@example.com> not owned',
    ],
    ['the server said hunter22 back', 'the server said […] back'],
    ['Bearer EwBAA8l6BAAUO9chh8cJscQLmU1LSWpbnr0vmwwAAb', 'Bearer […]'],
    ['id 0123456789abcdef0123456789abcdef', 'id […]'],
    [
      'bn8pr05cu002-outbound-protection.eastus2.mail.example.com',
      'bn8pr05cu002-outbound-protection.eastus2.mail.example.com',
    ],
    ['1C:EF:FF:C6:39:B6:ED:61', '1C:EF:FF:C6:39:B6:ED:61'],
    [
      '250 2.0.0 Ok: queued as 4XyZ12a3B4c5',
      '250 2.0.0 Ok: queued as 4XyZ12a3B4c5',
    ],
  ])('makes of "%s" "%s"', (text, expected) => {
    expect(redact(text, ['hunter22', undefined, ''])).toBe(expected);
  });

  it('takes no words out for a secret that is as short as they are', () => {
    expect(redact('to be or not', ['or'])).toBe('to be or not');
  });
});
