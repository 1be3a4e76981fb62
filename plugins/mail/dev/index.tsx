import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import mailPlugin, { mailApiRef } from '../src';
import { FakeMailApi } from './fakeMailApi';
import { fakePeople } from './fakePeople';

const fakeMailApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: mailApiRef,
      deps: {},
      factory: () => new FakeMailApi(),
    }),
});

const everythingAllowed = ApiBlueprint.make({
  name: 'permission',
  params: defineParams =>
    defineParams({
      api: permissionApiRef,
      deps: {},
      factory: () => ({
        authorize: async () => ({ result: AuthorizeResult.ALLOW }),
      }),
    }),
});

const fakeCatalog = createFrontendPlugin({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => new InMemoryCatalogClient({ entities: fakePeople }),
        }),
    }),
  ],
});

createDevApp({
  features: [
    fakeCatalog,
    userSettingsPlugin,
    mailPlugin.withOverrides({ extensions: [fakeMailApi] }),
    createFrontendModule({ pluginId: 'app', extensions: [everythingAllowed] }),
  ],
});
