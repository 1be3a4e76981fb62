import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { PortalPolicy } from './PortalPolicy';

/** Who administers this portal: `portal.administrators`. */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(reg) {
    reg.registerInit({
      deps: { policy: policyExtensionPoint, config: coreServices.rootConfig },
      async init({ policy, config }) {
        const administrators =
          config.getOptionalStringArray('portal.administrators') ?? [];
        policy.setPolicy(
          new PortalPolicy(
            // `User:Ada` in the configuration and `user:default/ada` in a token are the same person.
            administrators.map(ref =>
              stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'user' })),
            ),
          ),
        );
      },
    });
  },
});
