import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { TestManagementProcessor } from './TestManagementProcessor';

const testCase = (
  spec: JsonObject = {},
  envelope: Partial<Entity> = {},
): Entity => ({
  apiVersion: 'mailroom.dev/v1alpha1',
  kind: 'TestCase',
  metadata: { name: 'tc-104' },
  spec: {
    type: 'functional',
    priority: 'high',
    status: 'Draft',
    owner: 'team-checkout',
    ...spec,
  },
  ...envelope,
});

const requirement = (spec: JsonObject = {}): Entity =>
  testCase({ status: 'Approved', ...spec }, { kind: 'Requirement' });

describe('TestManagementProcessor', () => {
  const processor = new TestManagementProcessor();

  it.each([
    ['a test case with the least that it needs', testCase()],
    [
      'a test case with everything',
      testCase({
        automated: true,
        system: 'harbour',
        verifies: ['req-12', 'requirement:other/req-1'],
        steps: [{ action: 'Pay', expected: 'Order number' }],
      }),
    ],
    ['a test case of a person', testCase({ owner: 'user:default/guest' })],
    ['fields of the team itself', testCase({ estimateMinutes: 5 })],
    ['a requirement', requirement({ system: 'harbour' })],
  ])('accepts %s', async (_what, entity) => {
    await expect(processor.validateEntityKind(entity)).resolves.toBe(true);
  });

  it('leaves kinds of other groups to other processors', async () => {
    await expect(
      processor.validateEntityKind(
        testCase({ priority: 'P1' }, { apiVersion: 'example.com/v1' }),
      ),
    ).resolves.toBe(false);
  });

  const wrong: Array<[Entity, string]> = [
    [
      testCase({ priority: 'urgent' }),
      'spec.priority must be one of critical, high, medium, low; found "urgent"',
    ],
    [
      testCase({ status: 'ready' }),
      'spec.status must be one of Draft, Ready, Deprecated; found "ready"',
    ],
    [
      requirement({ status: 'Ready' }),
      'spec.status must be one of Draft, Approved, Implemented, Deprecated; found "Ready"',
    ],
    [testCase({ owner: undefined }), 'spec.owner is missing: it must be text'],
    [
      testCase({ priority: undefined }),
      'spec.priority is missing: it must be one of critical, high, medium, low',
    ],
    [testCase({ type: ' ' }), 'spec.type must not be empty'],
    [testCase({ type: 7 }), 'spec.type must be text; found 7'],
    [
      testCase({ automated: 'yes' }),
      'spec.automated must be true or false; found "yes"',
    ],
    [
      testCase({ verifies: 'req-12' }),
      'spec.verifies must be a list; found "req-12"',
    ],
    [
      testCase({ steps: ['Pay'] }),
      'spec.steps[0] must be a block of fields; found "Pay"',
    ],
    [
      testCase({ steps: [{ action: 'Pay', expected: 'x' }, { action: 'Go' }] }),
      'spec.steps[1].expected is missing: it must be text',
    ],
    [
      testCase({ owner: 'component:harbour' }),
      'spec.owner must name a Group or User, such as group:default/some-name; found "component:harbour"',
    ],
    [
      testCase({ verifies: ['req-12', 'testcase:default/tc-1'] }),
      'spec.verifies[1] must name a Requirement, such as requirement:default/some-name; found "testcase:default/tc-1"',
    ],
    [
      requirement({ system: 'a:b:c' }),
      'spec.system must name a System, such as system:default/some-name; found "a:b:c"',
    ],
    [
      testCase({ priority: 'urgent', owner: '' }),
      'spec.priority must be one of critical, high, medium, low; found "urgent"; spec.owner must not be empty',
    ],
    [
      testCase({ type: ['long'.repeat(100)] }),
      `spec.type must be text; found ["${'long'.repeat(14)}lo…`,
    ],
    [
      testCase({}, { spec: undefined }),
      'spec is missing: it must be a block of fields',
    ],
    [
      testCase({}, { kind: 'Testcase' }),
      'kind must be one of TestCase, Requirement; found "Testcase"',
    ],
    [
      testCase({}, { apiVersion: 'mailroom.dev/v1' }),
      'apiVersion must be mailroom.dev/v1alpha1; found "mailroom.dev/v1"',
    ],
  ];
  it.each(wrong.map(([entity, message]) => ({ entity, message })))(
    'says: $message',
    async ({ entity, message }) => {
      // Through JSON as every entity goes, so that a field set to undefined is not there.
      const read: Entity = JSON.parse(JSON.stringify(entity));
      await expect(processor.validateEntityKind(read)).rejects.toMatchObject({
        name: 'InputError',
        message,
      });
    },
  );

  it('relates both sides and completes short references in its own namespace', async () => {
    const related: string[] = [];
    await processor.postProcessEntity(
      testCase(
        { system: 'harbour', verifies: ['req-12', 'default/req-13'] },
        { metadata: { name: 'tc-104', namespace: 'shop' } },
      ),
      { type: 'file', target: 'tc-104.yaml' },
      result => {
        if (result.type === 'relation') {
          const { source, type, target } = result.relation;
          related.push(
            [source, target]
              .map(ref => `${ref.kind}:${ref.namespace}/${ref.name}`)
              .join(` ${type} `),
          );
        }
      },
    );
    expect(related).toEqual([
      'TestCase:shop/tc-104 ownedBy Group:shop/team-checkout',
      'Group:shop/team-checkout ownerOf TestCase:shop/tc-104',
      'TestCase:shop/tc-104 partOf System:shop/harbour',
      'System:shop/harbour hasPart TestCase:shop/tc-104',
      'TestCase:shop/tc-104 verifies Requirement:shop/req-12',
      'Requirement:shop/req-12 verifiedBy TestCase:shop/tc-104',
      'TestCase:shop/tc-104 verifies Requirement:default/req-13',
      'Requirement:default/req-13 verifiedBy TestCase:shop/tc-104',
    ]);
  });
});
