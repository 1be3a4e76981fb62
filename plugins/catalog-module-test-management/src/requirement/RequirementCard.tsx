import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { PlannedEntity } from '../planning/PlannedEntity';
import { PlanningCard } from '../planning/PlanningCard';
import { testManagementTranslationRef } from '../translation';

/** Where a requirement stands. */
export function RequirementCard() {
  const { entity } = useEntity<PlannedEntity>();
  const { t } = useTranslationRef(testManagementTranslationRef);
  return <PlanningCard title={t('requirement.title')} entity={entity} />;
}
