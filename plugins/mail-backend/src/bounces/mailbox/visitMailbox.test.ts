import { TestDatabases } from '@backstage/backend-test-utils';
import { ImapFlow } from 'imapflow';
import { Knex } from 'knex';
import { testCertificateAuthority } from '../../__testUtils__/certificates';
import {
  aDraft,
  migrated,
  transparentSealing,
} from '../../__testUtils__/outbox';
import { createEnqueue } from '../../outbox';
import { reportOn } from '../reports/__testUtils__/reports';
import { MailboxConfig } from './MailboxConfig';
import { endTurn, noteProgress, takeTurn } from './mailboxTurn';
import { readMailboxState } from './readMailboxState';
import { visitMailbox } from './visitMailbox';

/** Dovecot, which `npm run test:proofs` has started; without, nobody listens. */
const proof: { imapPort: number; imapPassword: string } | undefined =
  process.env.MAILROOM_PROOF && JSON.parse(process.env.MAILROOM_PROOF);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('a mailbox, %p', databaseId => {
  let knex: Knex;
  const onSuppressed = jest.fn();

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    onSuppressed.mockReset();
  });
  afterEach(async () => {
    await knex.destroy();
  });

  function configOf(changes: Partial<MailboxConfig> = {}): MailboxConfig {
    return {
      ...{ host: '127.0.0.1', port: 1, security: 'implicit-tls' },
      ...{ serverName: 'localhost', username: 'bounces' },
      certificateAuthority: testCertificateAuthority,
      password: 'right horse',
      ...{ folder: 'INBOX', processedFolder: 'Mailroom' },
      ...changes,
    };
  }

  function visit(config: MailboxConfig) {
    return visitMailbox({
      ...{ knex, config, onSuppressed },
      isDeadAddress: ({ enhancedCode }) => enhancedCode === '5.1.1',
    });
  }

  async function stateOf(config: MailboxConfig) {
    return (await readMailboxState({ knex, config })).mailbox;
  }

  it('that cannot be reached says so, and since when', async () => {
    const config = configOf();
    expect(await readMailboxState({ knex, config: undefined })).toEqual({});
    await expect(visit(config)).rejects.toThrow(/cannot be read: .*REFUSED/);
    const first = await stateOf(config);
    expect(first).toMatchObject({
      ...{ host: '127.0.0.1', username: 'bounces', readAt: undefined },
      fault: expect.stringContaining('ECONNREFUSED'),
      failingSince: expect.stringMatching(/^\d{4}-/),
    });
    await expect(visit(config)).rejects.toThrow();
    expect((await stateOf(config))?.failingSince).toBe(first?.failingSince);
  });

  it('is read by one backend at a time, and by another when that one is gone', async () => {
    const turns = await Promise.all([takeTurn(knex), takeTurn(knex)]);
    const [turn] = turns.filter(one => one !== undefined);
    expect(turns.filter(one => one === undefined)).toHaveLength(1);
    const position = { ...turn, mailbox: 'm', uidValidity: '7', lastUid: 3 };
    await expect(noteProgress(knex, position)).resolves.toBe(true);

    await knex('bounce_mailbox').update({ leased_until: 1 });
    const next = await takeTurn(knex);
    expect(next).toMatchObject({ mailbox: 'm', uidValidity: '7', lastUid: 3 });
    await expect(noteProgress(knex, { ...position, lastUid: 9 })).resolves.toBe(
      false,
    );
    await endTurn(knex, { token: turn.token, fault: 'too late' });
    await expect(knex('bounce_mailbox').first()).resolves.toMatchObject({
      ...{ last_uid: expect.anything(), fault: null },
      lease_token: next?.token,
    });
  });

  (proof ? describe : describe.skip)('on Dovecot', () => {
    let client: ImapFlow;
    let config: MailboxConfig;

    beforeEach(async () => {
      config = configOf({
        port: proof?.imapPort,
        password: proof?.imapPassword,
        username: `bounces-${databaseId.toLowerCase()}-${Date.now()}`,
      });
      client = new ImapFlow({
        ...{ host: '127.0.0.1', port: config.port, secure: true },
        ...{ servername: 'localhost', logger: false },
        tls: { ca: config.certificateAuthority },
        auth: { user: config.username, pass: config.password },
      });
      await client.connect();
    });
    afterEach(async () => {
      await client.logout();
    });

    async function sent(address = 'ada@example.com'): Promise<string> {
      const [{ id }] = await createEnqueue({
        ...{ knex, messageIdDomain: 'portal.example.com' },
        sealing: transparentSealing,
      })([aDraft({ address })]);
      const accepted = { state: 'accepted', due_at: null };
      await knex('outbox_messages').where({ id }).update(accepted);
      return id;
    }

    async function mailsIn(folder: string): Promise<number> {
      const status = await client.status(folder, { messages: true });
      return (status && status.messages) || 0;
    }

    async function stateOfMessage(id: string) {
      return (await knex('outbox_messages').where({ id }).first()).state;
    }

    it('is read from where it was left, and keeps what is none of ours', async () => {
      const id = await sent();
      const stranger = '0b6b3d6e-1111-4222-8333-944445555666';
      await client.append('INBOX', reportOn(id, 'outOfOffice'));
      await client.append('INBOX', reportOn(stranger));
      await client.append('INBOX', reportOn(id));
      await Promise.all([visit(config), visit(config)]);

      await expect(stateOfMessage(id)).resolves.toBe('bounced');
      expect(onSuppressed).toHaveBeenCalledTimes(1);
      await expect(mailsIn('INBOX')).resolves.toBe(2);
      await expect(mailsIn('Mailroom')).resolves.toBe(1);
      await expect(stateOf(config)).resolves.toMatchObject({
        ...{ readAt: expect.any(String), fault: undefined },
      });

      const second = await sent('grace@example.com');
      const late = { 'ada@example.com': 'grace@example.com' };
      await client.append('INBOX', reportOn(second, 'postfix', late));
      await visit(config);
      await visit(config);
      await expect(stateOfMessage(second)).resolves.toBe('bounced');
      await expect(mailsIn('Mailroom')).resolves.toBe(2);
    });

    it('that refuses the password says so without it, until it does not', async () => {
      const wrong = { ...config, password: 'wrong horse' };
      await expect(visit(wrong)).rejects.toThrow(
        /^The mailbox for bounces cannot be read: (?!.*wrong horse)/,
      );
      const { fault } = (await stateOf(config)) ?? {};
      expect(fault).toMatch(/auth/i);
      expect(fault).not.toContain('wrong horse');
      await visit(config);
      await expect(stateOf(config)).resolves.toMatchObject({
        ...{ fault: undefined, failingSince: undefined },
      });
    });
  });
});
