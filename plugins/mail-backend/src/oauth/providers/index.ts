import { generic } from './generic';
import { google } from './google';
import { microsoft } from './microsoft';
import { Providers } from './Provider';

/** All providers there are. */
export const providers: Providers = {
  microsoft: microsoft(),
  google: google(),
  generic: generic(),
};

export { generic, google, microsoft };
export { endpointFault } from './endpointFault';
export {
  explainTrouble,
  type ExplainedTrouble,
  type TroubleContext,
} from './explainTrouble';
export { openClient, type OpenClientOptions } from './openClient';
export type {
  OAuthPolicy,
  Provider,
  ProviderEndpoints,
  Providers,
} from './Provider';
export { readTokens, type TokenAnswer } from './readTokens';
export { rescuedRefreshToken } from './TroubleFacts';
export type { TroubleField, TroubleKind } from './TroubleRow';
