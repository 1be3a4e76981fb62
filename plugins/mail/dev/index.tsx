import { createDevApp } from '@backstage/frontend-dev-utils';
import { ApiBlueprint } from '@backstage/frontend-plugin-api';
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

createDevApp({
  features: [
    mailPlugin.withOverrides({ extensions: [fakeMailApi] }),
    userSettingsPlugin,
  ],
});
