import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { PlanningCard } from '../planning/PlanningCard';
import { testManagementTranslationRef } from '../translation';
import { TestCase } from './TestCase';

/** Where a test case stands and whether a machine runs it. */
export function TestCaseCard() {
  const { entity } = useEntity<TestCase>();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const automated = {
    label: t('field.automated'),
    value: entity.spec.automated ? t('automated.yes') : t('automated.no'),
  };
  return (
    <PlanningCard
      title={t('testCase.title')}
      entity={entity}
      moreFields={[automated]}
    />
  );
}
