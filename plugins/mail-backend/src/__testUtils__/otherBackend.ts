import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { fork } from 'node:child_process';
import { once } from 'node:events';

interface Said {
  token?: string;
  fault?: string;
}

/** Another backend on the same database: a process of its own, that can be killed. */
export async function startOtherBackend(
  knex: Knex,
  times: { leaseMs: number },
) {
  const child = fork(
    resolvePackagePath(
      '@mailroom/backstage-plugin-mail-backend',
      'src/__testUtils__/renewingProcess.ts',
    ),
    {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let printed = '';
  const note = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout!.on('data', note);
  child.stderr!.on('data', note);
  const ended = once(child, 'exit');
  const answer = (): Promise<Said> =>
    new Promise((resolve, reject) => {
      const listen = (said: Said & { type?: string }) => {
        // The loader tells its parent which files it has read.
        if (said.type === 'watch') return;
        child.off('message', listen);
        resolve(said);
      };
      child.on('message', listen);
      ended.then(
        () => reject(new Error(`The other backend ended: ${printed}`)),
        reject,
      );
    });
  const { connection } = knex.client.config;
  child.send({
    begin: {
      // knex keeps the password from being copied by accident.
      connection: { ...connection, password: connection.password },
      times,
    },
  });
  await answer();
  return {
    /** A token, or what stands in its way. */
    async get(id: string, rejected?: string): Promise<Said> {
      child.send({ get: { id, rejected } });
      return answer();
    },
    printed: () => printed,
    /** Ends it with no time to do anything (SIGKILL). */
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
