export type {
  EffectiveSettings,
  Security,
  Sender,
  SettingsSource,
  SubmissionServer,
} from './SubmissionServer';
