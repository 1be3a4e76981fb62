import { createConfigSecretEnumerator } from '@backstage/backend-defaults/rootConfig';
import { WinstonLogger } from '@backstage/backend-defaults/rootLogger';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { loggedErrorsServiceRef } from '@mailroom/backstage-plugin-mail-node';

/** Where winston keeps what goes out, and where its redaction works. */
const MESSAGE = Symbol.for('message');

/**
 * The logger of Backstage, which also hands its errors to the mail plugin.
 *
 * `mail.errorLogs.backendLogs` decides whether anybody is told of them.
 */
export default createServiceFactory({
  service: coreServices.rootLogger,
  deps: { config: coreServices.rootConfig, errors: loggedErrorsServiceRef },
  async factory({ config, errors }) {
    const logger = WinstonLogger.create({
      level: config.getOptionalString('backend.logger.level'),
      meta: {
        service: 'backstage',
        ...config.getOptionalConfig('backend.logger.meta')?.get<object>(),
      },
    });
    const redacter = WinstonLogger.redacter();
    const secretsOf = await createConfigSecretEnumerator({ logger });
    const hideSecrets = () => {
      const secrets = [...secretsOf(config)];
      logger.addRedactions(secrets);
      redacter.add(secrets);
    };
    const setLevels = () =>
      logger.setLevelOverrides(
        config.getOptional('backend.logger.overrides') ?? [],
      );
    for (const follow of [hideSecrets, setLevels]) {
      follow();
      config.subscribe?.(follow);
    }
    return errors.listenTo(logger, {
      redact(text) {
        const line = { level: 'error', message: text, [MESSAGE]: text };
        const hidden = redacter.format.transform(line);
        return typeof hidden === 'object' ? String(hidden[MESSAGE]) : text;
      },
    });
  },
});
