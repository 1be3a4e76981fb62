import { AuthService } from '@backstage/backend-plugin-api';
import { MailConfig } from './config';
import { DeliveryLoop, noteTestPassed } from './delivery';
import { diagnosisRoutes } from './diagnosis';
import { resolveDraft, SavedSettingsSource, SettingsParts } from './settings';
import { Portal } from './workflow';

/** The test of a mail server; one that passes is as good as a message that went out. */
export function createDiagnosis(options: {
  parts: SettingsParts & { config: MailConfig };
  auth: AuthService;
  settings: SavedSettingsSource;
  delivery: DeliveryLoop;
  portal: Portal;
}) {
  const { parts, auth, settings, delivery, portal } = options;
  const { knex, config, oauth } = parts;
  return diagnosisRoutes({
    ...{ knex, auth, settings, connections: oauth },
    resolveDraft: (own, { by }) => resolveDraft(own, { parts, by }),
    letterhead: {
      messageIdDomain: config.messageIdDomain,
      preferencesUrl: portal.preferencesUrl,
      apiBaseUrl: config.apiBaseUrl,
    },
    async onPassed(fingerprint) {
      const current = await settings.current();
      if (current.state === 'ready' && current.fingerprint === fingerprint) {
        await noteTestPassed({ knex, settings: current });
        delivery.wake();
      }
    },
  });
}
