import { advanceFlow } from './advanceFlow';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { readUnwanted } from './handBack';

/** Gives a sign-in up; one that is over stays as it is. */
export async function cancelFlow(parts: FlowParts, flow: Flow): Promise<void> {
  const granted = await readUnwanted(parts, flow);
  const isCancelled = await advanceFlow(parts.knex, {
    id: flow.id,
    to: 'cancelled',
  });
  if (isCancelled && granted) {
    parts.connections.handBack(granted);
  }
}
