import {
  OAuthClient,
  OAuthFlowState,
  OAuthTrouble,
} from '@mailroom/backstage-plugin-mail-common';

/**
 * Where a sign-in stands: as the contract says, and `redeeming` while one
 * backend exchanges the provider's code.
 */
export type FlowStage = OAuthFlowState | 'redeeming';

/** The server and mailbox that a token is for. */
export interface FlowDestination {
  host: string;
  port: number;
  security: 'starttls' | 'implicit-tls' | 'starttls-if-offered' | 'none';
  username: string;
  certificateAuthority?: string;
  serverName?: string;
}

/** What is decided when a sign-in is started, and never changes. */
export interface FlowTerms {
  /** Entity ref of a person. */
  startedBy: string;
  client: OAuthClient;
  destination: FlowDestination;
  /** What the provider was told; the code is exchanged with the same. */
  redirectUrl: string;
}

/** The sign-in of a mailbox user at a provider. */
export interface Flow extends FlowTerms {
  /** UUID. */
  id: string;
  stage: FlowStage;
  /** Epoch milliseconds, database clock; until when the next step must be taken. */
  expiresAt: number;
  /** Until the provider has answered: what the browser that opened it holds. */
  cookieHash?: string;
  /** As they are stored; see `flowSecrets.ts`. */
  sealed: SealedFlowSecrets;
  /** Why it failed. */
  trouble?: OAuthTrouble;
  /** The connection that it was accepted as. */
  connectionId?: string;
}

/** What of a sign-in is kept sealed. */
export interface SealedFlowSecrets {
  verifier?: string;
  clientSecret?: string;
  tokens?: string;
  form?: string;
}
