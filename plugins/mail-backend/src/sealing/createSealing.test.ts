import { ServiceUnavailableError } from '@backstage/errors';
import { createSealing } from './createSealing';

const older = { id: '2025', key: Buffer.alloc(32, 1).toString('base64') };
const newer = { id: '2026', key: Buffer.alloc(32, 2).toString('base64') };

describe('createSealing', () => {
  describe('seal and open', () => {
    const secret = Buffer.from('the link that is a credential \u2764');
    const place = 'outbox_contents/4711/bytes';

    it('opens at the place it was sealed for, and tells nothing before', async () => {
      const sealing = createSealing([older]);
      const sealed = await sealing.seal(secret, place);

      expect(sealing.configured).toBe(true);
      expect(await sealing.open(sealed, place)).toEqual(secret);
      expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('link');
      expect(await sealing.seal(secret, place)).not.toBe(sealed);
    });

    it('does not open elsewhere', async () => {
      const sealing = createSealing([older]);
      const sealed = await sealing.seal(secret, place);

      await expect(
        sealing.open(sealed, 'outbox_contents/4712/bytes'),
      ).rejects.toThrow('sealed for elsewhere');
    });

    it('does not open when any part was changed', async () => {
      const sealing = createSealing([older]);
      const parts = (await sealing.seal(secret, place)).split('.');
      const forgedHeader = Buffer.from(
        Buffer.from(parts[0], 'base64url').toString().replace('4711', '4712'),
      ).toString('base64url');
      const flipped =
        (parts[3].startsWith('A') ? 'B' : 'A') + parts[3].slice(1);

      await expect(
        sealing.open(
          [forgedHeader, ...parts.slice(1)].join('.'),
          'outbox_contents/4712/bytes',
        ),
      ).rejects.toThrow('decryption operation failed');
      await expect(
        sealing.open(
          [...parts.slice(0, 3), flipped, parts[4]].join('.'),
          place,
        ),
      ).rejects.toThrow('decryption operation failed');
    });

    it('opens what an older key sealed, as long as that key is there', async () => {
      const sealed = await createSealing([older]).seal(secret, place);
      const rotated = createSealing([newer, older]);

      expect(await rotated.open(sealed, place)).toEqual(secret);
      const sealedAgain = await rotated.seal(secret, place);
      expect(await createSealing([newer]).open(sealedAgain, place)).toEqual(
        secret,
      );
      await expect(createSealing([newer]).open(sealed, place)).rejects.toThrow(
        'needs the key "2025", which is not in mail.sealing.keys',
      );
    });
  });

  describe('reseal', () => {
    const place = 'settings/7/password';

    it('brings what an older key sealed under the first one, and leaves the rest', async () => {
      const secret = Buffer.from('right horse');
      const rotated = createSealing([newer, older]);
      const sealed = await createSealing([older]).seal(secret, place);
      const resealed = await rotated.reseal(sealed, place);

      expect(await createSealing([newer]).open(resealed!, place)).toEqual(
        secret,
      );
      expect(await rotated.reseal(resealed!, place)).toBeUndefined();
      await expect(
        rotated.reseal(sealed, 'settings/8/password'),
      ).rejects.toThrow('sealed for elsewhere');
      await expect(
        createSealing([newer]).reseal(sealed, place),
      ).rejects.toThrow('needs the key "2025"');
    });
  });

  describe('sign and verify', () => {
    const value = { person: 'user:default/ada', rule: 'test-case.updated' };

    it('reads a token for its purpose only', async () => {
      const sealing = createSealing([older]);
      const token = await sealing.sign(value, 'unsubscribe');

      expect(token).toMatch(/^[\w.-]+$/);
      expect(await sealing.verify(token, 'unsubscribe')).toEqual(value);
      expect(await sealing.verify(token, 'arrival')).toBeUndefined();
    });

    it('refuses what was changed, forged or never was a token', async () => {
      const sealing = createSealing([older]);
      const [header, , signature] = (
        await sealing.sign(value, 'unsubscribe')
      ).split('.');
      const other = Buffer.from('{"person":"user:default/bo"}').toString(
        'base64url',
      );
      const unsigned = Buffer.from(
        '{"alg":"none","kid":"2025","typ":"unsubscribe"}',
      ).toString('base64url');

      for (const token of [
        `${header}.${other}.${signature}`,
        `${unsigned}.${other}.`,
        await sealing.seal(Buffer.from('{}'), 'unsubscribe'),
        'no token at all',
        '',
      ]) {
        expect(await sealing.verify(token, 'unsubscribe')).toBeUndefined();
      }
    });

    it('reads tokens of an older key, as long as that key is there', async () => {
      const token = await createSealing([older]).sign(value, 'unsubscribe');

      expect(
        await createSealing([newer, older]).verify(token, 'unsubscribe'),
      ).toEqual(value);
      expect(
        await createSealing([newer]).verify(token, 'unsubscribe'),
      ).toBeUndefined();
    });
  });

  it('without a key seals and signs nothing, and says which line to add', async () => {
    const sealing = createSealing([]);

    expect(sealing.configured).toBe(false);
    await expect(sealing.seal(Buffer.from('x'), 'place')).rejects.toThrow(
      ServiceUnavailableError,
    );
    await expect(sealing.sign({}, 'purpose')).rejects.toThrow(
      "mail.sealing.keys: [{ id: '1', key: ${MAIL_SEALING_KEY} }]",
    );
    expect(await sealing.verify('a.b.c', 'purpose')).toBeUndefined();
  });

  it.each([
    ['too short', Buffer.alloc(16).toString('base64')],
    ['too long', Buffer.alloc(33).toString('base64')],
    ['not base64', 'correct horse battery staple, and so on and on!'],
  ])('refuses a key that is %s, and says how to make one', (_, key) => {
    expect(() => createSealing([{ id: '1', key }])).toThrow(
      'openssl rand -base64 32',
    );
  });

  it('refuses two keys of the same id', () => {
    expect(() => createSealing([older, { ...newer, id: '2025' }])).toThrow(
      'the id "2025"',
    );
  });
});
