export {
  defaultServerSettings,
  type DefaultServerConfig,
} from './defaultServer';
export {
  policyFaults,
  usualMailPorts,
  type MailPolicy,
} from './policy';
export { resolveDraft, type ResolvedServer } from './resolveDraft';
export type { SettingsConfig, SettingsParts } from './SettingsParts';
export type { SmtpSettings } from './SmtpSettings';
export type {
  EffectiveSettings,
  Security,
  Sender,
  SettingsSource,
  SubmissionLimits,
  SubmissionServer,
  TlsVersion,
} from './SubmissionServer';
