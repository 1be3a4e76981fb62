import { good, withSpf } from '../../__testUtils__/domainCases';
import { nameServer } from '../../__testUtils__/nameServer';
import { nameServers } from '../domain';
import { Examination } from '../Examination';
import { domain } from './domain';

describe('domain', () => {
  const server = nameServer();

  /** Only what the step looks at. */
  const examination = (from: string, signal = new AbortController().signal) =>
    ({
      sender: { address: from },
      server: { host: 'relay.harbour.io' },
      addresses: ['198.51.100.7'],
      signal,
      dnsRecords: nameServers({
        signal,
        servers: [server().address],
        ...{ timeoutMs: 20_000, tries: 1 },
      }),
    } as Partial<Examination> as Examination);

  it('passes with every record and its meaning', async () => {
    server().serve(good);
    expect(await domain.run(examination('portal@harbour.io'))).toEqual({
      state: 'passed',
      summary: 'The records of harbour.io let receivers trust the mails.',
      facts: [
        {
          label: 'MX of harbour.io',
          value:
            '10 mx.harbour.io\nReplies and bounces to harbour.io have a mail server to go to.',
        },
        {
          label: 'SPF of harbour.io',
          value:
            'v=spf1 ip4:198.51.100.7 -all\nThe SPF record of harbour.io lists relay.harbour.io (0 of 10 look-ups).',
        },
        {
          label: 'DKIM of harbour.io',
          value: expect.stringContaining('cannot be seen from here'),
        },
        {
          label: 'DMARC of harbour.io',
          value: expect.stringMatching(/^_dmarc.harbour.io: v=DMARC1; p=quar/),
        },
      ],
    });
  });

  it('says the gravest, with the record to publish; nothing invisible comes out of a record', async () => {
    server().serve(withSpf('v=spf1 mx \u0007unread -all'));
    const result = await domain.run(examination('portal@harbour.io'));
    expect(result).toMatchObject({
      state: 'warned',
      summary: expect.stringContaining('cannot read the SPF record'),
      advice: expect.stringContaining('TXT record of harbour.io'),
    });
    expect(JSON.stringify(result)).not.toContain('\\u0007');
  });

  it.each(['portal@harbour.example', 'portal@example.com', 'portal@localhost'])(
    'asks nobody about a domain for development: %s',
    async from => {
      server().serve({});
      expect(await domain.run(examination(from))).toEqual({
        state: 'skipped',
        summary: expect.stringContaining('is a name for development'),
      });
      expect(server().questions).toEqual([]);
    },
  );

  it('ends in doubt, not in failure, when the test is ended', async () => {
    server().serve({ 'harbour.io': { fault: 'silence' } });
    const ending = new AbortController();
    const run = domain.run(examination('portal@harbour.io', ending.signal));
    ending.abort();
    expect(await run).toMatchObject({
      state: 'warned',
      summary: expect.stringContaining('out of time'),
    });
  });
});
