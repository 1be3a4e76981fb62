import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LinkedEntitiesCard } from '../linked/LinkedEntitiesCard';
import { LinkedEntityList } from '../linked/LinkedEntityList';
import { useLinkedEntities } from '../linked/useLinkedEntities';
import { NothingYet } from '../planning/NothingYet';
import { testManagementTranslationRef } from '../translation';

/** The requirements that a test case verifies. */
export function VerifiesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const linked = useLinkedEntities(entity, {
    relation: 'verifies',
    kind: 'requirement',
  });
  const title = t('verifies.title');
  return (
    <LinkedEntitiesCard title={title} linked={linked}>
      {({ entities, missingRefs }) =>
        entities.length + missingRefs.length === 0 ? (
          <NothingYet message={t('verifies.empty')} next={t('verifies.next')} />
        ) : (
          <LinkedEntityList
            label={title}
            entities={entities}
            missingRefs={missingRefs}
          />
        )
      }
    </LinkedEntitiesCard>
  );
}
