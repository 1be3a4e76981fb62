import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';

export interface ChildOptions {
  /** What people call it. */
  name: string;
  cwd?: string;
  /** @defaultValue our own */
  env?: NodeJS.ProcessEnv;
  /** What it prints is kept here. */
  logFile: string;
  /** What asks it to end; its whole group gets it. */
  stopSignal?: NodeJS.Signals;
  /** Whom it runs as; ourselves when absent. */
  user?: { uid: number; gid: number };
}

/** A program that runs beside us, in a process group of its own. */
export class Child {
  private readonly process: ChildProcess;
  private readonly options: ChildOptions;
  private readonly listeners: Array<(line: string) => void> = [];
  /** Settles when the program has ended, however it did. */
  readonly exited: Promise<void>;

  constructor(command: string[], options: ChildOptions) {
    this.options = options;
    const [program, ...programArguments] = command;
    this.process = spawn(program, programArguments, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      ...options.user,
      // A group of its own: Ctrl-C in the terminal must reach us alone, who end
      // the children in order, together with everything they started.
      detached: true,
    });
    // Not `exit`: what it said last may still be on its way then.
    this.exited = once(this.process, 'close').then(() => undefined);
    this.keepLog();
  }

  get name(): string {
    return this.options.name;
  }

  get running(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /** Calls back for every line that the program prints. */
  onLine(listener: (line: string) => void): void {
    this.listeners.push(listener);
  }

  /** Calls back for every message that the program sends over its channel. */
  onMessage(listener: () => void): void {
    this.process.on('message', listener);
  }

  /** Asks the program and everything it started to end, and insists after ten seconds. */
  async stop(
    signal: NodeJS.Signals = this.options.stopSignal ?? 'SIGTERM',
  ): Promise<void> {
    if (!this.running) {
      return;
    }
    this.signal(signal);
    const insist = setTimeout(() => this.signal('SIGKILL'), 10_000);
    await this.exited;
    clearTimeout(insist);
  }

  private signal(signal: NodeJS.Signals) {
    try {
      process.kill(-this.process.pid!, signal);
    } catch (error) {
      // The group ended between our look and our signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }

  private keepLog() {
    const log = createWriteStream(this.options.logFile, { flags: 'a' });
    for (const stream of [this.process.stdout!, this.process.stderr!]) {
      createInterface({ input: stream }).on('line', line => {
        log.write(`${line}\n`);
        this.listeners.forEach(listener => listener(line));
      });
    }
  }
}
