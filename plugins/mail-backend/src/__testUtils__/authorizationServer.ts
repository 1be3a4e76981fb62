import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type {
  AuthorizationServer as Served,
  AuthorizationServerFacts,
  AuthorizationServerOptions,
} from '@mailroom/dev-services';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export type {
  AuthorizationServerOptions,
  Cookies,
  Fault,
  Introspection,
  TokenRequest,
  Visit,
} from '@mailroom/dev-services';

/** Everything the server can be told, from another process: what it answers comes as a promise. */
type Remote<T> = {
  [Name in keyof T as T[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

/** An OAuth authorization server in a process of its own. */
export type AuthorizationServer = AuthorizationServerFacts & Remote<Served>;

const methods = [
  'consent',
  'browse',
  'failNext',
  'tokenRequests',
  'tokenRequestsArrived',
  'revoke',
  'killAccessToken',
  'setAccessTokenSeconds',
  'setRotation',
  'setClientSecret',
  'nextDecision',
  'introspect',
  'grantedAccounts',
] as const satisfies Array<keyof Remote<Served>>;

/**
 * Starts a real OAuth provider on loopback: PKCE demanded, refresh tokens that
 * are good once, and faults at the token endpoint on request.
 *
 * @remarks
 *
 * oidc-provider is an ES module, which Jest does not load; hence the process.
 */
export async function startAuthorizationServer(
  options: AuthorizationServerOptions = {},
): Promise<AuthorizationServer> {
  const child = fork(
    resolvePackagePath(
      '@mailroom/dev-services',
      'src/authorization-server/serve.ts',
    ),
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  const call = caller(child);
  const facts = (await call('start', [options])) as AuthorizationServerFacts;
  const remote = Object.fromEntries(
    methods.map(method => [method, (...args: unknown[]) => call(method, args)]),
  ) as Remote<Omit<Served, 'stop'>>;
  return {
    ...facts,
    ...remote,
    stop: async () => {
      if (!child.connected) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

type Settle = { resolve(result: unknown): void; reject(error: Error): void };

/** Asks a process by messages; every question is answered or fails with the process. */
function caller(child: ChildProcess) {
  const open = new Map<number, Settle>();
  let said = '';
  child.stderr!.on('data', chunk => {
    said += chunk;
  });
  child.on('message', ({ id, result, error }: Answer) => {
    const { resolve, reject } = open.get(id)!;
    open.delete(id);
    if (error === undefined) {
      resolve(result);
    } else {
      reject(new Error(error));
    }
  });
  child.on('close', () => {
    const ended = new Error(`The authorization server ended: ${said}`);
    open.forEach(({ reject }) => reject(ended));
    open.clear();
  });
  let lastId = 0;
  return (method: string, args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      open.set(lastId, { resolve, reject });
      child.send({ id: lastId, method, args });
    });
}

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}
