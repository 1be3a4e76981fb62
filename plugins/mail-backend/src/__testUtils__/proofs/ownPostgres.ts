import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../delivery-process/DeliveryWorker';
import { ServiceProcess } from '../ServiceProcess';
import { postgresConfig, ProvenDatabase } from './provenDatabase';

/** A PostgreSQL server that can be made to crash. */
export interface OwnPostgres extends ProvenDatabase {
  /** Resolves when it is back. */
  crash(): Promise<void>;
}

/** Starts a PostgreSQL server that writes to the disk what it calls written. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'mailroom-proof-postgres-'));
  const service = new ServiceProcess('postgresServer.ts');
  const { port } = await service.start<{ port: number }>({
    dataDir: folder,
    logFile: `${folder}.log`,
    durable: true,
  });
  const config = postgresConfig({
    ...{ host: '127.0.0.1', port, user: 'postgres', database: 'mail' },
  });
  const knex = await openDatabase(config);
  return {
    ...{ name: 'PostgreSQL', config, knex },
    ...service.methods<{ crash(): Promise<void> }, 'crash'>(['crash']),
    dispose: async () => {
      await knex.destroy();
      await service.stop();
      rmSync(folder, { recursive: true });
      rmSync(`${folder}.log`);
    },
  };
}
