export { AuthorizationServer } from './authorization-server/AuthorizationServer.ts';
export type {
  AuthorizationServerFacts,
  AuthorizationServerOptions,
  Decision,
  Fault,
  Introspection,
  Rotation,
  TokenRequest,
  Tokens,
} from './authorization-server/AuthorizationServerOptions.ts';
export type {
  BrowseOptions,
  Cookies,
  Visit,
} from './authorization-server/browse.ts';
export { Child, type ChildOptions } from './Child.ts';
export { freePort, requirePort } from './ports.ts';
export { type Postgres, startPostgres } from './postgres.ts';
export { type Portal, type PortalOptions, startPortal } from './portal.ts';
export {
  type SignInAttempt,
  type SubmissionServerOptions,
  SubmissionServer,
  type SubmittedMessage,
} from './submission-server/SubmissionServer.ts';
