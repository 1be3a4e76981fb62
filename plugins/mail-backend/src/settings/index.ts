export { addressFault } from './addressFault';
export type { AccessTokens, TokenFaultFacts } from './AccessTokens';
export { TokenFault } from './AccessTokens';
export type { FoundConnection, OAuthConnections } from './OAuthConnections';
export type { OwnServerEntry, OwnServerValues } from './OwnServer';
export type { FallbackEntry } from './ServerValues';
export { destinationOf } from './destination';
export {
  bareHost,
  matchesHost,
  usualMailPorts,
  type MailPolicy,
} from './policy';
export { connectionReferences } from './connectionReferences';
export { isOwnServerUsed } from './isOwnServerUsed';
export { readNewestSettings } from './readNewestSettings';
export { resealPasswords } from './resealPasswords';
export { resolveDraft } from './resolveDraft';
export { resolveFallbackDraft } from './resolveFallbackDraft';
export type { ResolvedServer } from './resolveOwnServer';
export { settingsRoutes, type SettingsRoutesOptions } from './routes';
export {
  createSettingsSource,
  type SavedSettingsSource,
} from './settingsSource';
export { fallbackOf } from './fallbackOf';
export type { SettingsConfig, SettingsParts } from './SettingsParts';
export type { SmtpSettings } from './SmtpSettings';
export type {
  EffectiveSettings,
  FallbackServer,
  Security,
  Sender,
  SettingsSource,
  SignIn,
  SubmissionLimits,
  SubmissionServer,
  TlsVersion,
} from './SubmissionServer';
