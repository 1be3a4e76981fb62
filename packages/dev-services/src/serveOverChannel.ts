interface Call {
  id: number;
  method: string;
  args: unknown[];
}

/** Something that runs in a process of its own; `facts` is what its user has to know. */
interface Service {
  facts: object;
  /** Called when the parent process has ended. */
  orphaned?(): Promise<unknown>;
}

/**
 * Lets the parent process start a service and call its methods, by messages
 * `{ id, method, args }`; `start` comes first and is answered with the facts.
 */
export function serveOverChannel(
  start: (options: never) => Promise<Service>,
): void {
  let service: Service | undefined;
  const answer = async ({ method, args }: Call): Promise<unknown> => {
    if (method === 'start') {
      service = await start(args[0] as never);
      return service.facts;
    }
    const methods = service as unknown as Record<
      string,
      (...values: unknown[]) => unknown
    >;
    return methods[method](...args);
  };
  process.on('message', (call: Call) => {
    answer(call).then(
      result => process.send?.({ id: call.id, result }),
      error => process.send?.({ id: call.id, error: error.message }),
    );
  });
  // Ends with whoever started it, however that ended.
  process.on('disconnect', async () => {
    await service?.orphaned?.();
    process.exit(0);
  });
}
