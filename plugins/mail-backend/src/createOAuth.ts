import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { MailConfig } from './config';
import { recordStillFailing, tellAboutConnection } from './error-logs';
import {
  Connections,
  FlowParts,
  flowRoutes,
  providers,
  purgeFlows,
} from './oauth';
import { Sealing } from './sealing';
import { connectionReferences, isOwnServerUsed } from './settings';

type Task = SchedulerServiceTaskScheduleDefinition &
  SchedulerServiceTaskInvocationDefinition;

/** What signing in with OAuth is made of. */
export interface OAuthOptions {
  config: MailConfig;
  knex: Knex;
  sealing: Sealing;
  auth: AuthService;
  logger: LoggerService;
  notifications: NotificationService;
}

/** Signing in with OAuth: the connections, how they are made and how they are kept. */
export function createOAuth(options: OAuthOptions) {
  const { config, knex, sealing, auth, logger } = options;
  const { appBaseUrl, apiBaseUrl, policy } = config;
  const connections = new Connections({
    ...{ knex, sealing, logger, providers, policy },
    sealingKeys: config.sealing.keys,
    redirectUrl: `${apiBaseUrl}/oauth/callback`,
    references: connectionReferences(knex),
  });
  const flows = {
    ...{ knex, sealing, logger, providers, policy, connections },
    ...{ appBaseUrl, apiBaseUrl },
  };
  return {
    connections,
    endpoints: flowRoutes({ parts: flows, auth }),
    tasks: oauthTasks(flows, options),
  };
}

/**
 * Every backend by itself: a task that one does for all costs each of them a
 * query every five seconds, and these agree among themselves (see Renewals and
 * takeNotices) or do no harm twice.
 */
function oauthTasks(
  flows: FlowParts & { connections: Connections },
  options: OAuthOptions,
): Task[] {
  const { connections } = flows;
  const { administrators } = options.config;
  const soon = { initialDelay: { seconds: 30 }, timeout: { minutes: 5 } };
  return [
    {
      ...{ id: 'keep-oauth-connections', scope: 'local', ...soon },
      frequency: { days: 1 },
      fn: () => connections.keepHouse(),
    },
    {
      ...{ id: 'purge-oauth-flows', scope: 'local', ...soon },
      frequency: { minutes: 30 },
      fn: () => purgeFlows(flows),
    },
    {
      // An authorisation can end while no mail is sent, so nothing else would notice.
      ...{ id: 'tell-about-oauth-connections', scope: 'local', ...soon },
      frequency: { minutes: 5 },
      async fn() {
        if (!(await isOwnServerUsed(options))) return;
        const subjects = await connections.tell(news =>
          tellAboutConnection(news, { ...options, administrators }),
        );
        await recordStillFailing(options.knex, { source: 'tokens', subjects });
      },
    },
  ];
}
