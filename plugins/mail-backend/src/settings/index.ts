export {
  defaultServerSettings,
  type DefaultServerConfig,
} from './defaultServer';
export type { SmtpSettings } from './SmtpSettings';
export type {
  EffectiveSettings,
  Security,
  Sender,
  SettingsSource,
  SubmissionServer,
} from './SubmissionServer';
