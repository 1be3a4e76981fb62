import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import mailPlugin, { mailApiRef } from '../src';
import { FakeMailApi } from './fakeMailApi';

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

createDevApp({
  features: [
    userSettingsPlugin,
    mailPlugin.withOverrides({ extensions: [fakeMailApi] }),
    createFrontendModule({ pluginId: 'app', extensions: [everythingAllowed] }),
  ],
});
