/** How often and for how long; all in milliseconds. */
export interface DeliveryIntervals {
  /**
   * Longest time until a message of another backend is noticed.
   * @defaultValue 2 seconds
   */
  pollMs: number;
  /**
   * How long messages stay ours after we were killed; while we live, the lease is renewed.
   * @defaultValue 30 seconds
   */
  leaseMs: number;
  /**
   * Between two rounds of rescuing, expiring and pruning; never longer than a lease.
   * @defaultValue 30 seconds
   */
  houseKeepingMs: number;
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
    pollMs: 2000,
    leaseMs: 30_000,
    houseKeepingMs: 30_000,
    retryMs: 1000,
    stopMs: 10_000,
    ...intervals,
  };
}
