import { Entity } from '@backstage/catalog-model';
import { component } from '../__testUtils__/catalog';
import { classifyChange } from './classifyChange';

const entity = component('cart', 'Keeps what people want to buy');

function annotated(annotations: Record<string, string>): Entity {
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

function withStatus(level: string): Entity {
  const status = { items: [{ type: 'processing', level, message: 'Oh' }] };
  return { ...entity, status } as Entity;
}

function ownedBy(...targets: string[]): Entity {
  const relations = targets.map(targetRef => ({ type: 'ownedBy', targetRef }));
  return { ...entity, relations };
}

describe('classifyChange', () => {
  const cases: [string, Entity | undefined, Entity | undefined, string[]][] = [
    ['a new entity', undefined, entity, ['created']],
    ['a removed entity', entity, undefined, ['deleted']],
    ['nothing', entity, component('cart', entity.metadata.description), []],
    [
      'another description',
      entity,
      component('cart', 'Forgets nothing'),
      ['updated'],
    ],
    [
      'another spec',
      entity,
      { ...entity, spec: { ...entity.spec, owner: 'team-b' } },
      ['updated'],
    ],
    [
      'an annotation of its author',
      entity,
      annotated({ 'backstage.io/techdocs-ref': 'dir:.' }),
      ['updated'],
    ],
    [
      'bookkeeping annotations',
      entity,
      annotated({
        'backstage.io/managed-by-location': 'file:a',
        'backstage.io/managed-by-origin-location': 'file:a',
        'backstage.io/view-url': 'https://a',
        'backstage.io/edit-url': 'https://a',
        'backstage.io/source-location': 'url:https://a',
      }),
      [],
    ],
    [
      'uid and etag',
      entity,
      { ...entity, metadata: { ...entity.metadata, uid: '1', etag: '2' } },
      [],
    ],
    [
      'relations other than the owner',
      entity,
      {
        ...entity,
        relations: [
          ...entity.relations!,
          { type: 'partOf', targetRef: 'system:default/shop' },
        ],
      },
      [],
    ],
    [
      'other owners',
      ownedBy('group:default/a', 'user:default/u'),
      ownedBy('group:default/a'),
      ['owner-changed'],
    ],
    [
      'the same owners in another order and spelling',
      ownedBy('group:default/a', 'user:default/u'),
      ownedBy('User:default/U', 'group:a', 'group:a'),
      [],
    ],
    [
      'an orphan mark',
      entity,
      annotated({ 'backstage.io/orphan': 'true' }),
      ['orphaned'],
    ],
    [
      'no orphan mark any more',
      annotated({ 'backstage.io/orphan': 'true' }),
      entity,
      [],
    ],
    ['errors', entity, withStatus('error'), ['processing-failed']],
    ['warnings', entity, withStatus('warning'), []],
    ['other errors', withStatus('error'), withStatus('error'), []],
    [
      'no errors any more, and a new owner in the spec',
      withStatus('error'),
      { ...ownedBy('group:default/b'), spec: { owner: 'b' } },
      ['updated', 'owner-changed', 'processing-recovered'],
    ],
    [
      'a new entity that fails',
      undefined,
      withStatus('error'),
      ['created', 'processing-failed'],
    ],
    ['no entity at all', undefined, undefined, []],
  ];

  it.each(
    cases.map(([what, before, after, kinds]) => ({
      what,
      before,
      after,
      kinds,
    })),
  )('finds for $what what counts', ({ before, after, kinds }) => {
    expect(classifyChange(before, after)).toEqual(kinds);
  });
});
