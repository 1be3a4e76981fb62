import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { PortalSidebar } from './PortalSidebar';

export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [PortalSidebar],
});
