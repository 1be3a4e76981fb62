import { TEST_MANAGEMENT_API_VERSION } from '../planning/PlannedEntity';

/** Picks the entities whose pages get the cards of a requirement. */
export const requirementFilter = {
  apiVersion: TEST_MANAGEMENT_API_VERSION,
  kind: 'requirement',
};

/** Picks the systems that anything is required of; on others a card would be noise. */
export const systemWithRequirementsFilter = {
  kind: 'system',
  relations: {
    $contains: { type: 'hasPart', targetRef: { $hasPrefix: 'requirement:' } },
  },
};
