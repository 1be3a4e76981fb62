import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { MailConfig } from './config';
import { noteTestPassed, noteTestPutOff } from './delivery';
import { diagnosisRoutes } from './diagnosis';
import {
  fallbackOf,
  resolveDraft,
  resolveFallbackDraft,
  SavedSettingsSource,
  SettingsParts,
} from './settings';
import { retestTask } from './status';
import { Portal } from './workflow';

/** The tests of mail servers: those that people make, of which one that passes is as good as a message that went out, and the daily one. */
export function createDiagnosis(options: {
  parts: SettingsParts & { config: MailConfig };
  auth: AuthService;
  logger: LoggerService;
  settings: SavedSettingsSource;
  portal: Portal;
  /** Called when how mail is doing has changed by a test. */
  wake: () => void;
}) {
  const { parts, auth, logger, settings, portal, wake } = options;
  const { knex, config, oauth } = parts;
  const letterhead = {
    messageIdDomain: config.messageIdDomain,
    preferencesUrl: portal.preferencesUrl,
    apiBaseUrl: config.apiBaseUrl,
  };
  const shared = { knex, settings, connections: oauth, letterhead, logger };
  return {
    tasks: [retestTask(shared)],
    endpoints: diagnosisRoutes({
      ...{ ...shared, auth, allowedPorts: config.policy.allowedPorts },
      resolveDraft: (own, { by }) => resolveDraft(own, { parts, by }),
      resolveFallbackDraft: entry =>
        resolveFallbackDraft(entry, { parts, source: settings }),
      async onOutcome(outcome, fingerprint) {
        const current = await settings.current();
        const isInForce = [current, fallbackOf(current)].some(
          one => one.state === 'ready' && one.fingerprint === fingerprint,
        );
        if (isInForce && outcome !== 'failed') {
          const note = outcome === 'passed' ? noteTestPassed : noteTestPutOff;
          await note({ knex, settings: current, tested: fingerprint });
          wake();
        }
      },
    }),
  };
}
