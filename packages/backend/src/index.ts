import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('./rootLogger'));

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
// Development only: outside of it this module refuses to sign anybody in.
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@mailroom/backstage-plugin-catalog-backend-module-test-management'),
);
backend.add(
  import('@mailroom/backstage-plugin-catalog-backend-module-entity-events'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@mailroom/backstage-plugin-mail-backend'));

// Whoever started us waits for this line; the stack trace is for the log.
backend.start().catch(error => {
  console.error(`The backend did not start: ${error.message}`);
  console.error(error);
  process.exit(1);
});
