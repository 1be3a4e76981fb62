import MimeNode from 'nodemailer/lib/mime-node';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import { addressLine, messageIdLine } from './addressLine';

const mime = new MimeNode(false);
const names = [
  '',
  'Ada',
  'Ada Lovelace',
  'ACME 2',
  'Ada, Countess',
  'Zoë',
  'a_b',
];
const addresses = [
  'ada@example.com',
  'ada.lovelace+tests@mail.example.com',
  "o'neill@example.com",
  'ada@Example.COM',
  'müller@example.com',
  'ada@münchen.example',
  `${'long'.repeat(12)}@${'domain.'.repeat(5)}example.com`,
];

it.each(addresses.flatMap(address => names.map(name => [address, name])))(
  'addressLine writes %s of %j as the library does',
  (address, name) => {
    const value = mime.encodeHeaderValue('To', { address, name });
    expect(addressLine('To', address, name)).toBe(
      foldLines(`To: ${value}`, 76),
    );
  },
);

it.each(['<a-1@example.com>', 'a-1@example.com', '<a b@example.com>'])(
  'messageIdLine writes %s as the library does',
  id => {
    expect(messageIdLine(id)).toBe(
      `Message-ID: ${mime.encodeHeaderValue('Message-ID', id)}`,
    );
  },
);
