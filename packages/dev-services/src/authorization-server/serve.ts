// The authorization server as a program of its own, led over the channel:
//   fork('serve.ts'), then { id, method: 'start', args: [options] } and so on
import { AuthorizationServer } from './AuthorizationServer.ts';

interface Call {
  id: number;
  method: string;
  args: unknown[];
}

let server: AuthorizationServer | undefined;

async function answer({ method, args }: Call): Promise<unknown> {
  if (method === 'start') {
    server = await AuthorizationServer.start(args[0] as object);
    return server.facts;
  }
  const methods = server as unknown as Record<
    string,
    (...values: unknown[]) => unknown
  >;
  return methods[method](...args);
}

process.on('message', (call: Call) => {
  answer(call).then(
    result => process.send?.({ id: call.id, result }),
    error => process.send?.({ id: call.id, error: error.message }),
  );
});

// Ends with whoever started it, however that ended.
process.on('disconnect', () => process.exit(0));
