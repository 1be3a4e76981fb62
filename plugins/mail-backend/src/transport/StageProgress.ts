import { FailedSubmission } from './Transport';

/** A stage that is done, or what stopped it. */
export type StageOutcome = { outcome: 'done' } | FailedSubmission;

/**
 * Something that goes on by itself through several stages, and is watched.
 *
 * @remarks
 *
 * What stops it belongs to the first stage that was not reached: a connection
 * that is lost does not say what the server was busy with.
 */
export class StageProgress<Stage extends string> {
  private readonly waiting = new Set<() => void>();
  private reached = 0;
  private end?: Promise<StageOutcome>;

  /** @param stages - in the order in which they are reached */
  constructor(private readonly stages: readonly Stage[]) {}

  /** The stage that is under way; the last one when all are done. */
  get current(): Stage {
    return this.stages[Math.min(this.reached, this.stages.length - 1)];
  }

  /** Notes that the current stage is done. */
  advance() {
    this.reached += 1;
    this.tell();
  }

  /** When the run ends, all stages are done, or the current one is stopped. */
  follow(run: Promise<StageOutcome>) {
    const over = () => {
      this.end = run;
      this.tell();
    };
    run.then(over, over);
  }

  /** Waits until a stage is done, or something has stopped it or one before. */
  async until(stage: Stage): Promise<StageOutcome> {
    const wanted = this.stages.indexOf(stage) + 1;
    while (this.reached < wanted && !this.end) {
      await new Promise<void>(resolve => this.waiting.add(resolve));
    }
    return this.reached >= wanted ? { outcome: 'done' } : this.end!;
  }

  private tell() {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
