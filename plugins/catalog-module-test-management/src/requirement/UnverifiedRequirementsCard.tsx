import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LinkedEntitiesCard } from '../linked/LinkedEntitiesCard';
import { LinkedEntityList } from '../linked/LinkedEntityList';
import { useLinkedEntities } from '../linked/useLinkedEntities';
import { NothingYet } from '../planning/NothingYet';
import { PlannedEntity } from '../planning/PlannedEntity';
import { testManagementTranslationRef } from '../translation';

/** What is no longer wanted needs no test case. */
function isWanted(requirement: PlannedEntity): boolean {
  return requirement.spec.status !== 'Deprecated';
}

function isUnverified(requirement: PlannedEntity): boolean {
  return !requirement.relations?.some(({ type }) => type === 'verifiedBy');
}

/** The requirements of a system that no test case verifies. */
export function UnverifiedRequirementsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const linked = useLinkedEntities(entity, {
    relation: 'hasPart',
    kind: 'requirement',
  });
  const title = t('unverified.title');
  return (
    <LinkedEntitiesCard title={title} linked={linked}>
      {({ entities }) => {
        const wanted = entities.filter(isWanted);
        const unverified = wanted.filter(isUnverified);
        if (unverified.length === 0) {
          return <NothingYet message={t('unverified.empty')} />;
        }
        return (
          <>
            <NothingYet
              message={t('unverified.count', {
                count: unverified.length,
                total: String(wanted.length),
              })}
              next={t('unverified.next')}
            />
            <LinkedEntityList label={title} entities={unverified} />
          </>
        );
      }}
    </LinkedEntitiesCard>
  );
}
