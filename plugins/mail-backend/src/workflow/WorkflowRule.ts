import { EntityChangeKind } from '@mailroom/backstage-plugin-entity-events-node';

/** Which changes are told to whom: a sentence as data. */
export interface WorkflowRule {
  id: string;
  /** For people, without a full stop. */
  sentence: string;
  /** Whether it is on as long as nobody decides. */
  onByDefault: boolean;
  when: {
    changes: EntityChangeKind[];
    /** Kinds of entities in lower case; every kind when absent. */
    kinds?: string[];
    /** Kinds that have rules of their own. */
    exceptKinds?: string[];
  };
  /** `everyOwner`: those before the change as well as those after it. */
  tell: 'owners' | 'everyOwner';
  /** First part of the `List-Id` (RFC 2919), by which people sort their mail. */
  list: 'test-management' | 'catalog';
}
