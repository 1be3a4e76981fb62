import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { TestManagementProcessor } from './TestManagementProcessor';

/**
 * Gives the catalog the kinds TestCase and Requirement.
 *
 * @remarks
 *
 * A processor, because a catalog model source would switch the whole catalog,
 * with all its kinds, to the model processor.
 *
 * @public
 */
export const catalogModuleTestManagement = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'test-management',
  register(reg) {
    reg.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addProcessor(new TestManagementProcessor());
      },
    });
  },
});
