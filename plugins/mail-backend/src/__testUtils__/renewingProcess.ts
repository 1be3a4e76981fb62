import knexFactory from 'knex';
import { aBackend } from './oauth';

/** What a process of another backend is told: with what to begin, then whom to get a token for. */
type Told =
  | { begin: { connection: object; times: { leaseMs: number } } }
  | { get: { id: string; rejected?: string } };

let backend: ReturnType<typeof aBackend> | undefined;

process.on('message', async (told: Told) => {
  if ('begin' in told) {
    const { connection, times } = told.begin;
    backend = aBackend(knexFactory({ client: 'pg', connection }), { times });
    process.send!({ begun: true });
    return;
  }
  try {
    const { id, rejected } = told.get;
    const token = await backend!.connections.tokens(id).get({ rejected });
    process.send!({ token });
  } catch (error) {
    process.send!({ fault: String(error) });
  }
});
process.on('disconnect', () => process.exit());
