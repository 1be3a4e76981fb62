import { Entity } from '@backstage/catalog-model';

function aUser(name: string, displayName: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName, email: `${name}@harbour.example` } },
  };
}

/** Who can be chosen by name. */
export const fakePeople: Entity[] = [
  aUser('ada', 'Ada Lovelace'),
  aUser('adele', 'Adele Goldberg'),
  aUser('grace', 'Grace Hopper'),
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
