import { WorkflowRule } from './WorkflowRule';

const TEST_MANAGEMENT = ['testcase', 'requirement'];

/** Every rule that can be switched on, the most special first. */
export const builtInRules: WorkflowRule[] = [
  {
    id: 'test-case-created',
    sentence: 'When a test case is created, its owners are told',
    onByDefault: true,
    when: { changes: ['created'], kinds: ['testcase'] },
    tell: 'owners',
    list: 'test-management',
  },
  {
    id: 'test-case-updated',
    sentence: 'When a test case is updated, its owners are told',
    onByDefault: true,
    when: { changes: ['updated'], kinds: ['testcase'] },
    tell: 'owners',
    list: 'test-management',
  },
  {
    id: 'requirement-created',
    sentence: 'When a requirement is created, its owners are told',
    onByDefault: true,
    when: { changes: ['created'], kinds: ['requirement'] },
    tell: 'owners',
    list: 'test-management',
  },
  {
    id: 'requirement-updated',
    sentence: 'When a requirement is updated, its owners are told',
    onByDefault: true,
    when: { changes: ['updated'], kinds: ['requirement'] },
    tell: 'owners',
    list: 'test-management',
  },
  {
    id: 'owner-changed',
    sentence:
      'When anything in the catalog gets another owner, the old and the new owners are told',
    onByDefault: true,
    when: { changes: ['owner-changed'] },
    tell: 'everyOwner',
    list: 'catalog',
  },
  {
    id: 'processing-failed',
    sentence:
      'When the catalog cannot read something completely, its owners are told',
    onByDefault: true,
    when: { changes: ['processing-failed'] },
    tell: 'owners',
    list: 'catalog',
  },
  {
    id: 'entity-created',
    sentence:
      'When anything else in the catalog is created, its owners are told',
    onByDefault: false,
    when: { changes: ['created'], exceptKinds: TEST_MANAGEMENT },
    tell: 'owners',
    list: 'catalog',
  },
  {
    id: 'entity-updated',
    sentence:
      'When anything else in the catalog is updated, its owners are told',
    onByDefault: false,
    when: { changes: ['updated'], exceptKinds: TEST_MANAGEMENT },
    tell: 'owners',
    list: 'catalog',
  },
  {
    id: 'entity-deleted',
    sentence: 'When anything in the catalog is deleted, its owners are told',
    onByDefault: false,
    when: { changes: ['deleted'] },
    tell: 'owners',
    list: 'catalog',
  },
];
