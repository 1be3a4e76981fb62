/** How often and for how long; all in milliseconds. */
export interface DeliveryIntervals {
  /**
   * Longest time until a message is noticed that nobody rang for.
   * @defaultValue 10 seconds
   */
  pollMs: number;
  /**
   * The same while the other backends cannot be heard; see {@link Bell}.
   * @defaultValue 4 seconds
   */
  deafPollMs: number;
  /**
   * How long messages stay ours after we were killed; while we live, the lease is renewed.
   * @defaultValue 30 seconds
   */
  leaseMs: number;
  /**
   * Between two looks at what is held, at what is old and at how delivery is doing.
   * @defaultValue 60 seconds
   */
  houseKeepingMs: number;
  /**
   * Between two looks at the settings while nobody rings and nothing is due.
   * @defaultValue 60 seconds
   */
  settingsMs: number;
  /**
   * Before something that failed in the database is tried again.
   * @defaultValue 1 second
   */
  retryMs: number;
  /**
   * How long a stop waits for attempts on their way; less than what a container gets before it is killed.
   * @defaultValue 10 seconds
   */
  stopMs: number;
}

export function withDefaults(
  intervals: Partial<DeliveryIntervals> = {},
): DeliveryIntervals {
  return {
    pollMs: 10_000,
    deafPollMs: 4_000,
    leaseMs: 30_000,
    houseKeepingMs: 60_000,
    settingsMs: 60_000,
    retryMs: 1000,
    stopMs: 10_000,
    ...intervals,
  };
}
