import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { openOfFlow } from './flowSecrets';
import { readParkedTokens } from './parkedTokens';

/** What {@link FlowConnections.handBack} takes. */
export type Unwanted = Parameters<FlowParts['connections']['handBack']>[0];

/**
 * Opens what a sign-in was granted, for who is about to erase it.
 *
 * @returns undefined when nothing was granted, or it does not open
 */
export async function readUnwanted(
  { sealing, logger }: Pick<FlowParts, 'sealing' | 'logger'>,
  flow: Flow,
): Promise<Unwanted | undefined> {
  if (flow.sealed.tokens === undefined) {
    return undefined;
  }
  try {
    const { refreshToken } = await readParkedTokens(sealing, flow);
    const clientSecret = await openOfFlow(sealing, flow, 'clientSecret');
    return unwantedOf(flow, { clientSecret, refreshToken });
  } catch (error) {
    logger.warn(
      `What the sign-in ${flow.id} was granted cannot be handed back: it does not open`,
      error as Error,
    );
    return undefined;
  }
}

/** What a sign-in was granted, as it is handed back. */
export function unwantedOf(
  { id, client }: Flow,
  secrets: { clientSecret?: string; refreshToken: string },
): Unwanted {
  return { client, ...secrets, of: `the sign-in ${id}` };
}
