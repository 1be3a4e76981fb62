import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrated } from '../../__testUtils__/outbox';
import { advanceFlow } from './advanceFlow';
import { findFlow } from './findFlow';
import { FlowStage } from './Flow';
import { insertFlow } from './insertFlow';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('advanceFlow, %p', databaseId => {
  let knex: Knex;
  const key = { id: 'f1', startedBy: 'user:default/ada' };

  beforeEach(async () => {
    knex = await migrated(await databases.init(databaseId));
    await insertFlow(knex, {
      ...key,
      client: { provider: 'google', grant: 'mailbox-user', clientId: 'a' },
      destination: {
        ...{ host: 'smtp.gmail.com', port: 587, security: 'starttls' },
        username: 'portal@harbour.example',
      },
      ...{ redirectUrl: 'https://portal.harbour.example/', ticketHash: 't' },
      ...{ sealedClientSecret: 'secret', sealedForm: 'form' },
    });
  });

  afterEach(() => knex.destroy());

  /** How many of several that try at once go on. */
  async function passed(to: FlowStage, bringing = {}) {
    const all = await Promise.all(
      Array.from({ length: 5 }, () =>
        advanceFlow(knex, { id: key.id, to, bringing }),
      ),
    );
    return all.filter(Boolean).length;
  }

  it('lets one of many go on, each stage after its own, with its own secrets', async () => {
    expect(await passed('redeeming')).toBe(0);
    const opened = {
      ...{ state_hash: 's', cookie_hash: 'c', sealed_verifier: 'v' },
    };
    expect(await passed('started', opened)).toBe(1);
    expect(await findFlow(knex, { ticketHash: 't' })).toBeUndefined();
    expect(await findFlow(knex, { stateHash: 's' })).toMatchObject({
      ...{ stage: 'started', cookieHash: 'c' },
      sealed: { verifier: 'v', clientSecret: 'secret', form: 'form' },
    });
    expect(await passed('redeeming')).toBe(1);
    expect(await findFlow(knex, { stateHash: 's' })).toBeUndefined();
    expect(await passed('authorized', { sealed_tokens: 'tokens' })).toBe(1);
    expect((await findFlow(knex, key))?.sealed).toEqual({
      ...{ tokens: 'tokens', clientSecret: 'secret', form: 'form' },
    });
    expect(await passed('accepted')).toBe(1);
    expect((await findFlow(knex, key))?.sealed).toEqual({ form: 'form' });
    for (const to of ['failed', 'cancelled', 'expired'] as const) {
      expect(await passed(to)).toBe(0);
    }
  });

  it('takes nobody further who comes late', async () => {
    await knex('oauth_flows').update({ expires_at: 1 });
    expect(await passed('started')).toBe(0);
    expect(await findFlow(knex, key)).toMatchObject({ stage: 'expired' });
  });
});
