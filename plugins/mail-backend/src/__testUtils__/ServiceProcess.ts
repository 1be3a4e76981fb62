import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { isAbsolute } from 'node:path';

/** What a service can be told, from another process: whatever it answers comes as a promise. */
export type Remote<Service> = {
  [Name in keyof Service as Service[Name] extends (...args: never[]) => unknown
    ? Name
    : never]: Service[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

interface Answer {
  id: number;
  result?: unknown;
  error?: string;
}

interface Asked {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A service in a process of its own.
 *
 * @remarks
 *
 * Those of packages/dev-services are ES modules, as what they are made of, and
 * Jest loads none. Others are there to be killed.
 */
export class ServiceProcess {
  private readonly asked = new Map<number, Asked>();
  private readonly child: ChildProcess;
  private lastId = 0;
  private said = '';

  /**
   * @param script - below `packages/dev-services/src`, or the whole path of one
   * @param execArgv - what Node is told besides
   */
  constructor(script: string, execArgv: string[] = []) {
    this.child = fork(
      isAbsolute(script)
        ? script
        : resolvePackagePath('@mailroom/dev-services', 'src', script),
      { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
    );
    this.child.stderr!.on('data', chunk => {
      this.said += chunk;
    });
    this.child.on('message', (answer: Answer | { type: 'watch' }) => {
      // A loader tells its parent which files it has read.
      if (!('type' in answer)) this.settle(answer);
    });
    this.child.on('close', () => this.giveUp());
  }

  /** Starts the service; resolves with its facts. */
  async start<Facts>(options: object): Promise<Facts> {
    try {
      return (await this.call('start', [options])) as Facts;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Functions that call the methods of these names. */
  methods<Service, Name extends keyof Remote<Service> & string>(
    names: readonly Name[],
  ): Pick<Remote<Service>, Name> {
    return Object.fromEntries(
      names.map(name => [name, (...args: unknown[]) => this.call(name, args)]),
    ) as Pick<Remote<Service>, Name>;
  }

  async stop(): Promise<void> {
    if (!this.child.connected) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  /** Ends it with no time to do anything (SIGKILL); what it was asked is refused. */
  async kill(): Promise<void> {
    if (!this.child.connected) return;
    const ended = once(this.child, 'close');
    this.child.kill('SIGKILL');
    await ended;
  }

  private call(method: string, args: unknown[]): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      // A process that was killed takes nothing more.
      this.child.send({ id, method, args }, error => error && reject(error));
    });
  }

  private settle({ id, result, error }: Answer) {
    const asked = this.asked.get(id)!;
    this.asked.delete(id);
    if (error === undefined) {
      asked.resolve(result);
    } else {
      asked.reject(new Error(error));
    }
  }

  private giveUp() {
    const ended = new Error(`The process has ended: ${this.said}`);
    this.asked.forEach(({ reject }) => reject(ended));
    this.asked.clear();
  }
}
