import { Knex } from 'knex';
import { Sealing } from '../sealing';
import { DefaultServerConfig } from './defaultServer';
import { OAuthConnections } from './OAuthConnections';
import { MailPolicy } from './policy';

/** What of app-config concerns the settings. */
export interface SettingsConfig extends DefaultServerConfig {
  /** `mail.sender`; absent when the page decides. */
  sender?: 'default' | 'own';
  policy: MailPolicy;
}

/** What the settings are kept with. */
export interface SettingsParts {
  knex: Knex;
  config: SettingsConfig;
  sealing: Sealing;
  oauth: OAuthConnections;
}
