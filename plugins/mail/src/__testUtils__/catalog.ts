import { Entity } from '@backstage/catalog-model';
import {
  ApiBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';

/** Ada with an address, and the checkout team without one. */
export const somePeople: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'ada', namespace: 'default' },
    spec: {
      profile: { displayName: 'Ada Lovelace', email: 'ada@example.com' },
      memberOf: ['team-checkout'],
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team-checkout', namespace: 'default' },
    spec: {
      type: 'team',
      profile: { displayName: 'Checkout Team' },
      children: [],
    },
  },
];

/** A catalog with these entities, as a feature for a portal. */
export function catalogWith(entities: Entity[]) {
  return createFrontendPlugin({
    pluginId: 'catalog',
    extensions: [
      ApiBlueprint.make({
        params: defineParams =>
          defineParams({
            api: catalogApiRef,
            deps: {},
            factory: () => catalogApiMock({ entities }),
          }),
      }),
    ],
  });
}
