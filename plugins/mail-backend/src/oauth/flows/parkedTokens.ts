import { Sealing } from '../../sealing';
import { Flow } from './Flow';
import { openOfFlow, sealForFlow } from './flowSecrets';

/** Tokens between the provider's answer and the acceptance. */
export interface ParkedTokens {
  refreshToken: string;
  accessToken: string;
  /** Epoch milliseconds, database clock. */
  accessTokenExpiresAt: number;
  scope?: string;
}

/** Seals tokens for the sign-in that they came of. */
export async function sealParkedTokens(
  sealing: Sealing,
  flow: Flow,
  tokens: ParkedTokens,
): Promise<string> {
  const value = JSON.stringify(tokens);
  return sealForFlow(sealing, { flow, name: 'tokens', value });
}

/** @throws Error when the sign-in has none; only an authorized one has */
export async function readParkedTokens(
  sealing: Sealing,
  flow: Flow,
): Promise<ParkedTokens> {
  const tokens = await openOfFlow(sealing, flow, 'tokens');
  if (tokens === undefined) {
    throw new Error(`The sign-in ${flow.id} has no tokens`);
  }
  return JSON.parse(tokens);
}
