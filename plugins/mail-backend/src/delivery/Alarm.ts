/** Waits for a time or for somebody to ring, whichever is first. */
export class Alarm {
  private rung = false;
  private end?: () => void;

  /** Ends the wait, or the next one if nobody waits just now. */
  ring() {
    this.rung = true;
    this.end?.();
  }

  /**
   * Resolves after so many milliseconds at the latest.
   *
   * @returns whether somebody has rung
   */
  async wait(milliseconds: number): Promise<boolean> {
    if (!this.rung) {
      await new Promise<void>(resolve => {
        const timer = setTimeout(resolve, milliseconds);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const { rung } = this;
    this.rung = false;
    this.end = undefined;
    return rung;
  }
}
