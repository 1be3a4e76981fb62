import { Entity } from '@backstage/catalog-model';
import {
  EntityChange,
  EntityChangeKind,
} from '@mailroom/backstage-plugin-entity-events-node';
import { builtInRules } from './builtInRules';
import { matchRules } from './matchRules';

function entity(kind: string, owners: string[], spec: object = {}): Entity {
  return {
    apiVersion: 'a/v1',
    kind,
    metadata: { name: 'thing', namespace: 'default' },
    spec: { owner: 'written', ...spec },
    relations: owners.map(targetRef => ({ type: 'ownedBy', targetRef })),
  } as Entity;
}

function change(
  kinds: EntityChangeKind[],
  [before, after]: [Entity | undefined, Entity | undefined],
): EntityChange {
  return {
    id: 'c1',
    entityRef: 'x:default/thing',
    kinds,
    before,
    after,
    detectedAt: '2026-11-20T11:21:00Z',
    createdTogether: 1,
  };
}

function matched(...args: Parameters<typeof change>) {
  return matchRules(change(...args), builtInRules).map(
    ({ rule, changeKinds, owners }) => [rule.id, changeKinds, owners],
  );
}

const ada = { ref: 'user:default/ada', role: 'owner' };
const shop = { ref: 'group:default/shop', role: 'owner' };

describe('matchRules', () => {
  it.each([
    ['TestCase', 'created', 'test-case-created'],
    ['Requirement', 'created', 'requirement-created'],
    ['Component', 'created', 'entity-created'],
    ['TestCase', 'processing-failed', 'processing-failed'],
  ] as const)('matches %s %s with %s', (kind, changeKind, ruleId) => {
    const after = entity(kind, [ada.ref, shop.ref]);
    expect(matched([changeKind], [undefined, after])).toEqual([
      [ruleId, [changeKind], [ada, shop]],
    ]);
  });

  it('tells the current owners of an update, and the former ones only of a new owner', () => {
    const before = entity('TestCase', [ada.ref], { status: 'Draft' });
    const after = entity('TestCase', [shop.ref], { status: 'Ready' });
    expect(matched(['updated', 'owner-changed'], [before, after])).toEqual([
      ['test-case-updated', ['updated'], [shop]],
      [
        'owner-changed',
        ['owner-changed'],
        [shop, { ref: ada.ref, role: 'former-owner' }],
      ],
    ]);
  });

  it('takes an update that shows nothing to a reader for no news', () => {
    const before = entity('TestCase', [ada.ref]);
    expect(matched(['updated'], [before, structuredClone(before)])).toEqual([]);
  });

  it('tells the last owners of a deletion', () => {
    expect(
      matched(['deleted'], [entity('Component', [ada.ref]), undefined]),
    ).toEqual([
      ['entity-deleted', ['deleted'], [{ ...ada, role: 'former-owner' }]],
    ]);
  });

  it('believes the written owner until the catalog has relations, and passes over who has none', () => {
    expect(
      matched(['created'], [undefined, entity('TestCase', [])])[0][2],
    ).toEqual([{ ref: 'group:default/written', role: 'owner' }]);
    for (const owner of ['a:b:c:', '', 7]) {
      const after = entity('TestCase', [], { owner });
      expect(matched(['created'], [undefined, after])).toEqual([]);
    }
  });
});
