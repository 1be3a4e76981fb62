import { JsonObject } from '@backstage/types';
import {
  ReferenceField,
  requirementReferences,
  testCaseReferences,
} from './relations';
import { requirementSpecSchema, testCaseSpecSchema } from './schemas';

/** All that the processor has to know of a kind. */
export interface KindDefinition {
  kind: string;
  specSchema: JsonObject;
  references: ReferenceField[];
}

/** A new kind is one more entry here. */
export const KINDS: KindDefinition[] = [
  {
    kind: 'TestCase',
    specSchema: testCaseSpecSchema,
    references: testCaseReferences,
  },
  {
    kind: 'Requirement',
    specSchema: requirementSpecSchema,
    references: requirementReferences,
  },
];
