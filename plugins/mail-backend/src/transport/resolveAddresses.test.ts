import { resolveAddresses } from './resolveAddresses';

const server = { host: 'mail.harbour.example', connectionTimeoutMs: 1_000 };
const answering =
  (...addresses: string[]) =>
  async () =>
    addresses;

describe('resolveAddresses', () => {
  it('keeps the order and leaves out where nobody may connect to', async () => {
    const resolver = answering('169.254.169.254', '10.0.0.2', '127.0.0.1');
    expect(await resolveAddresses(server, { resolver })).toEqual(['10.0.0.2']);
    expect(
      await resolveAddresses(
        { ...server, loopbackAllowed: true },
        { resolver },
      ),
    ).toEqual(['10.0.0.2', '127.0.0.1']);
  });

  it('asks for an address in brackets without them', async () => {
    const asked: string[] = [];
    const resolver = async (name: string) => {
      asked.push(name);
      return [name];
    };
    await resolveAddresses({ ...server, host: '[2001:db8::25]' }, { resolver });
    expect(asked).toEqual(['2001:db8::25']);
  });

  it.each([
    ['an answer that may not be used', answering('::1'), 'ADDRESS_REFUSED'],
    ['an empty answer', answering(), 'ENODATA'],
    [
      'a name that does not exist',
      () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
      'ENOTFOUND',
    ],
  ])('ends with %s', async (_case, resolver, cause) => {
    await expect(resolveAddresses(server, { resolver })).rejects.toMatchObject({
      facts: { command: 'CONN', cause },
    });
  });

  // Systems read all of these as 127.0.0.1, 169.254.169.254 or 0.0.0.0.
  it.each([
    ...['2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '127.1', '0'],
    ...['2852039166', '169.254.43518', '\uff11\uff12\uff17.0.0.1'],
    ...['::ffff:127.0.0.1', '[::ffff:7f00:1]', '::ffff:a9fe:a9fe'],
  ])('is not led astray by %s', async host => {
    await expect(resolveAddresses({ ...server, host })).rejects.toMatchObject({
      facts: { cause: expect.stringMatching(/^(ADDRESS_REFUSED|ENOTFOUND)$/) },
    });
  });

  it('does not wait for ever, nor after it was called off', async () => {
    const resolver = () => new Promise<string[]>(() => {});
    await expect(
      resolveAddresses({ ...server, connectionTimeoutMs: 20 }, { resolver }),
    ).rejects.toMatchObject({ facts: { cause: 'EDNS' } });
    const caller = new AbortController();
    const asked = resolveAddresses(server, { resolver, signal: caller.signal });
    caller.abort(new Error('Gone'));
    await expect(asked).rejects.toThrow('Gone');
  });

  it('finds the addresses that the system knows', async () => {
    const found = await resolveAddresses({
      ...server,
      host: 'localhost',
      loopbackAllowed: true,
    });
    expect(found).toContain('127.0.0.1');
  });
});
