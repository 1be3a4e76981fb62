import {
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { visitMailbox, VisitOptions } from './visitMailbox';

/** Visits the mailbox for reports, from whichever backend comes first. */
export function mailboxTask(
  options: VisitOptions,
): SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition {
  return {
    id: 'bounce-mailbox',
    // The mailbox has a lease of its own.
    scope: 'local',
    initialDelay: { seconds: 30 },
    frequency: { minutes: 5 },
    timeout: { minutes: 30 },
    fn: signal => visitMailbox({ ...options, signal }),
  };
}
