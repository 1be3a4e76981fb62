import { TestDatabases } from '@backstage/backend-test-utils';
import { startSmtpServer } from '../__testUtils__';
import { settingsFor, TestedLoop } from '../__testUtils__/deliveryLoop';
import { aDraft, migrated, transparentSealing } from '../__testUtils__/outbox';
import { createEnqueue } from '../outbox';
import { EffectiveSettings } from '../settings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

function withSubaddress(settings: EffectiveSettings): EffectiveSettings {
  if (settings.state !== 'ready') throw new Error('cannot be');
  const byKind = { account: 'accounts@example.com' };
  const reversePaths = { byKind, subaddress: true };
  return { ...settings, sender: { ...settings.sender, reversePaths } };
}

it.each(databases.eachSupportedId())(
  'asks that reports name the message, and come to the address of its kind, %p',
  async databaseId => {
    const knex = await migrated(await databases.init(databaseId));
    const server = await startSmtpServer({ capabilities: ['DSN'] });
    const tested = new TestedLoop(knex, withSubaddress(settingsFor(server)));
    const enqueue = createEnqueue({
      ...{ knex, messageIdDomain: 'portal.example.com' },
      sealing: transparentSealing,
    });
    const [news] = await enqueue([aDraft()]);
    const [invitation] = await enqueue([
      aDraft({ kind: 'account.invitation' }),
    ]);
    tested.loop.start();
    await server.waitForMessage(2);
    await tested.loop.stop();
    const said = server.sessions.flatMap(({ commands }) => commands);
    const detail = (id: string) => id.replaceAll('-', '');
    expect(said.filter(line => line.startsWith('MAIL')).sort()).toEqual([
      expect.stringMatching(
        `^MAIL FROM:<accounts\\+${detail(invitation.id)}@example.com>.* ENVID=${
          invitation.id
        }`,
      ),
      expect.stringMatching(
        `^MAIL FROM:<portal\\+${detail(news.id)}@example.com>.* RET=HDRS`,
      ),
    ]);
    expect(said).toContain(
      'RCPT TO:<ada@example.com> NOTIFY=FAILURE,DELAY ORCPT=rfc822;ada@example.com',
    );
    await server.stop();
    await knex.destroy();
  },
);
