import { JsonObject } from '@backstage/types';
import { PRIORITIES } from './priority';
import { REQUIREMENT_STATUSES } from './RequirementEntity';
import { TEST_CASE_STATUSES } from './TestCaseEntity';

/** Not only blanks. */
const text = { type: 'string', pattern: '\\S' };

/** What both kinds have. */
const planning = {
  type: text,
  priority: { enum: [...PRIORITIES] },
  owner: text,
  system: text,
};

/**
 * JSON schema (draft 07) of the spec of a requirement.
 *
 * @remarks
 *
 * Fields that it does not know are allowed, as in the kinds that come with the
 * catalog: a team may keep more about its requirements than this module reads.
 */
export const requirementSpecSchema: JsonObject = {
  type: 'object',
  required: ['type', 'priority', 'status', 'owner'],
  properties: {
    ...planning,
    status: { enum: [...REQUIREMENT_STATUSES] },
  },
};

const step = {
  type: 'object',
  required: ['action', 'expected'],
  properties: { action: text, expected: text },
};

/** JSON schema (draft 07) of the spec of a test case; see {@link requirementSpecSchema}. */
export const testCaseSpecSchema: JsonObject = {
  type: 'object',
  required: ['type', 'priority', 'status', 'owner'],
  properties: {
    ...planning,
    status: { enum: [...TEST_CASE_STATUSES] },
    automated: { type: 'boolean' },
    verifies: { type: 'array', items: text },
    steps: { type: 'array', items: step },
  },
};
