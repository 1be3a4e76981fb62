import { nameServer } from '../../__testUtils__/nameServer';
import { nameServers } from './nameServers';

describe('nameServers', () => {
  const server = nameServer();

  const records = (signal = new AbortController().signal) =>
    nameServers({ signal, servers: [server().address], tries: 1 });

  it('tells a name without records from one that does not exist', async () => {
    server().serve({ 'harbour.io': { a: ['192.0.2.1'] } });
    const { mx, txt, addresses } = records();
    expect(await mx('harbour.io')).toEqual({ state: 'none' });
    expect(await txt('_dmarc.harbour.io')).toEqual({ state: 'no-such-name' });
    expect(await addresses('not a name..io')).toEqual({
      state: 'no-such-name',
    });
  });

  it('joins the strings of a text without a space, and keeps texts apart', async () => {
    server().serve({
      'harbour.io': { txt: [['v=spf1 ip4:192.0.2.', '1 -all'], 'verified'] },
    });
    const answer = await records().txt('harbour.io');
    expect(answer.state === 'found' && [...answer.records].sort()).toEqual([
      'v=spf1 ip4:192.0.2.1 -all',
      'verified',
    ]);
  });

  it('gives addresses of both families, and a null MX as the root', async () => {
    server().serve({
      'harbour.io': { a: ['192.0.2.1'], aaaa: ['2001:db8::1'], mx: ['0 .'] },
      'six.harbour.io': { aaaa: ['2001:db8::6'] },
    });
    const { mx, addresses } = records();
    expect(await addresses('harbour.io')).toEqual({
      state: 'found',
      records: ['192.0.2.1', '2001:db8::1'],
    });
    expect(await addresses('six.harbour.io')).toEqual({
      state: 'found',
      records: ['2001:db8::6'],
    });
    expect(await mx('harbour.io')).toEqual({
      state: 'found',
      records: [expect.objectContaining({ exchange: '', priority: 0 })],
    });
  });

  it.each([
    ['SERVFAIL', 'server failure'],
    ['REFUSED', 'refused'],
  ] as const)('says nothing follows from %s', async (fault, why) => {
    server().serve({ 'harbour.io': { fault } });
    expect(await records().txt('harbour.io')).toEqual({
      ...{ state: 'unanswered', why },
    });
  });

  it('gives up on a silent server', async () => {
    server().serve({ 'harbour.io': { fault: 'silence' } });
    const patience = { timeoutMs: 100, tries: 1 };
    const { signal } = new AbortController();
    const impatient = nameServers({
      ...{ ...patience, signal, servers: [server().address] },
    });
    expect(await impatient.mx('harbour.io')).toEqual({
      ...{ state: 'unanswered', why: 'no answer in time' },
    });
  });

  it('ends with its signal, before and after questions', async () => {
    server().serve({ 'harbour.io': { fault: 'silence' } });
    const ending = new AbortController();
    const { txt } = nameServers({
      ...{ signal: ending.signal, servers: [server().address] },
      ...{ timeoutMs: 600_000, tries: 1 },
    });
    const asked = txt('harbour.io');
    ending.abort();
    const outOfTime = { state: 'unanswered', why: 'out of time' };
    expect(await asked).toEqual(outOfTime);
    expect(await txt('harbour.io')).toEqual(outOfTime);
  });
});
