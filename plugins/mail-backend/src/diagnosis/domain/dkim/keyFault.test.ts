import { generateKeyPairSync } from 'node:crypto';
import { keyFault } from './keyFault';

const rsa = (modulusLength: number, type: 'spki' | 'pkcs1') =>
  generateKeyPairSync('rsa', { modulusLength })
    .publicKey.export({ type, format: 'der' })
    .toString('base64');

describe('keyFault', () => {
  it.each([
    ['a usual key', `v=DKIM1; k=rsa; p=${rsa(1024, 'spki')}`],
    ['a bare key', `k=rsa; p=${rsa(1024, 'pkcs1')}`],
    ['a key with blanks', `p=${rsa(1024, 'spki').replace(/.{60}/g, '$& ')};`],
    [
      'Ed25519',
      'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
    ],
  ])('finds nothing wrong with %s', (_name, text) => {
    expect(keyFault(text)).toBeUndefined();
  });

  it.each([
    ['v=DKIM1; k=rsa', 'is not there: its record has no p='],
    ['v=DKIM1; p=', 'has been revoked: p= is empty'],
    ['v=DKIM1; p=bm90IGEga2V5', 'cannot be read; perhaps its end was cut off'],
    [
      `v=DKIM1; p=${rsa(512, 'spki')}`,
      'has 512 bits, and receivers ask for 1024',
    ],
  ])('says what is wrong with %s', (text, fault) => {
    expect(keyFault(text)).toBe(fault);
  });
});
