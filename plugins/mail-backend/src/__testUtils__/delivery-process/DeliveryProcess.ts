import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Remote, ServiceProcess } from '../ServiceProcess';
import type { DeliveryWorker, DeliveryWorkerOptions } from './DeliveryWorker';

const script = resolvePackagePath(
  '@mailroom/backstage-plugin-mail-backend',
  'src/__testUtils__/delivery-process/serve.ts',
);
/** Lets Node load the backend's code as it is, as `backstage-cli package start` does. */
const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

const methods = [
  'deliver',
  'enqueue',
  'settled',
  'halt',
  'close',
  'usage',
  'limitSpace',
] as const;

/** A {@link DeliveryWorker} in a process of its own, which can be killed. */
export type DeliveryProcess = ReturnType<typeof forkDelivery>;

/** Begins to load a worker; it does nothing before it is started. */
export function forkDelivery() {
  return forkWorker<DeliveryWorker, (typeof methods)[number]>(script, methods);
}

/** The same for a worker that can more. */
export function forkWorker<
  Worker extends DeliveryWorker,
  Name extends keyof Remote<Worker> & string,
>(workerScript: string, names: readonly Name[]) {
  const process = new ServiceProcess(workerScript, ['--require', transform]);
  return {
    ...process.methods<Worker, Name>(names),
    /** Opens the database; once more after it was closed for another one. */
    start: (options: DeliveryWorkerOptions) =>
      process.start<{ pid: number }>(options),
    kill: () => process.kill(),
    stop: () => process.stop(),
  };
}
