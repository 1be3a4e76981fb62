/** How urgent a message is; `high` is for mails that a person is waiting for. */
export type Priority = 'high' | 'normal' | 'low';

/** As it is stored: the smaller number goes first. */
export const priorityRanks: Record<Priority, number> = {
  high: 0,
  normal: 1,
  low: 2,
};
