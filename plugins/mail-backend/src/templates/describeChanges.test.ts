import { Entity } from '@backstage/catalog-model';
import { describeChanges } from './describeChanges';

function testCase(overrides: {
  metadata?: object;
  spec?: object;
  root?: object;
}): Entity {
  return {
    apiVersion: 'mailroom.dev/v1alpha1',
    kind: 'TestCase',
    metadata: { name: 'tc-104', ...overrides.metadata },
    spec: {
      status: 'Draft',
      owner: 'team-checkout',
      verifies: ['req-11', 'req-12'],
      steps: [
        { action: 'Open the basket', expected: 'It is full' },
        { action: 'Pay', expected: 'The order number is shown' },
      ],
      ...overrides.spec,
    },
    ...overrides.root,
  } as Entity;
}

const before = testCase({});

describe('describeChanges', () => {
  it('names known fields as people do and keeps values as they are', () => {
    const after = testCase({
      metadata: { title: 'Expired card', labels: { 'team.io/area': 'pay' } },
      spec: { status: 'Ready', automated: true, retryPolicy: { maxTries: 3 } },
    });
    expect(describeChanges(before, after)).toEqual([
      { field: 'metadata.title', label: 'Title', after: 'Expired card' },
      {
        field: 'metadata.labels.team.io/area',
        label: 'Label team.io/area',
        after: 'pay',
      },
      {
        field: 'spec.status',
        label: 'Status',
        before: 'Draft',
        after: 'Ready',
      },
      { field: 'spec.automated', label: 'Automated', after: 'yes' },
      {
        field: 'spec.retryPolicy.maxTries',
        label: 'Retry policy › max tries',
        after: '3',
      },
    ]);
  });

  it('says nothing of bookkeeping', () => {
    const after = testCase({
      metadata: {
        uid: '1',
        etag: '2',
        annotations: {
          'backstage.io/managed-by-location': 'file:/x',
          'backstage.io/orphan': 'true',
        },
      },
      root: {
        relations: [{ type: 'ownedBy', targetRef: 'group:default/x' }],
        status: { items: [] },
      },
    });
    expect(describeChanges(before, after)).toEqual([]);
    // The status of the author is no bookkeeping, an annotation of the author neither.
    const told = testCase({ metadata: { annotations: { 'jira/key': 'A' } } });
    expect(describeChanges(before, told)).toEqual([
      {
        field: 'metadata.annotations.jira/key',
        label: 'Annotation jira/key',
        after: 'A',
      },
    ]);
  });

  it('tells references one by one and a new order as such', () => {
    const verifies = (...refs: string[]) =>
      describeChanges(before, testCase({ spec: { verifies: refs } })).map(
        change => [change.before, change.after],
      );
    expect(verifies('req-12', 'req-13', 'req-14')).toEqual([
      ['req-11', 'req-13'],
      [undefined, 'req-14'],
    ]);
    expect(verifies('req-12', 'req-11')).toEqual([
      ['req-11, req-12', 'req-12, req-11'],
    ]);
    expect(verifies()).toEqual([
      ['req-11', undefined],
      ['req-12', undefined],
    ]);
  });

  it('tells a step put in front as one addition, and a changed step by its fields', () => {
    const inserted = testCase({
      spec: {
        steps: [
          { action: 'Sign in', expected: 'Welcome' },
          { action: 'Open the basket', expected: 'It is full' },
          { action: 'Pay', expected: 'An error is shown' },
        ],
      },
    });
    expect(describeChanges(before, inserted)).toEqual([
      {
        field: 'spec.steps',
        label: 'Step 1',
        before: undefined,
        after: 'action: Sign in; expected: Welcome',
      },
      {
        field: 'spec.steps',
        label: 'Step 3, expected',
        before: 'The order number is shown',
        after: 'An error is shown',
      },
    ]);
  });

  it('knows a step again by its action, also next to a new one', () => {
    const reworked = testCase({
      spec: {
        steps: [
          { action: 'Open the basket', expected: 'It is full' },
          { action: 'Enter the card', expected: 'It is accepted' },
          { action: 'Pay', expected: 'An error is shown' },
        ],
      },
    });
    expect(describeChanges(before, reworked).map(({ label }) => label)).toEqual(
      ['Step 2', 'Step 3, expected'],
    );
  });

  it('tells a removed step by the number it had', () => {
    const removed = testCase({
      spec: {
        steps: [{ action: 'Pay', expected: 'The order number is shown' }],
      },
    });
    expect(describeChanges(before, removed)).toEqual([
      {
        field: 'spec.steps',
        label: 'Step 1',
        before: 'action: Open the basket; expected: It is full',
        after: undefined,
      },
    ]);
  });

  it('takes a new entity as additions and a deleted one as removals', () => {
    const fields = (changes: ReturnType<typeof describeChanges>) =>
      changes.map(({ label }) => label);
    const created = describeChanges(undefined, before);
    const deleted = describeChanges(before, undefined);
    expect(fields(created)).toEqual([
      'API version',
      'Status',
      'Owner',
      'Verifies',
      'Verifies',
      'Step 1',
      'Step 2',
    ]);
    expect(created.every(change => change.before === undefined)).toBe(true);
    expect(fields(deleted)).toEqual(fields(created));
    expect(deleted.every(change => change.after === undefined)).toBe(true);
  });

  it('copes with a field that becomes something else, and with very long lists', () => {
    const odd = testCase({ spec: { steps: 'see the wiki', verifies: null } });
    expect(describeChanges(before, odd)).toContainEqual(
      expect.objectContaining({ label: 'Step', after: 'see the wiki' }),
    );
    const many = (word: string) =>
      testCase({
        spec: {
          steps: Array.from({ length: 3000 }, (_, n) => ({
            action: n === 2999 ? word : `${n}`,
          })),
        },
      });
    expect(describeChanges(many('old'), many('new'))).toEqual([
      {
        field: 'spec.steps',
        label: 'Step 3000, action',
        before: 'old',
        after: 'new',
      },
    ]);
  });
});
