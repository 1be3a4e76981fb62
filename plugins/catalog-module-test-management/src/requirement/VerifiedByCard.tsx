import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { LinkedEntitiesCard } from '../linked/LinkedEntitiesCard';
import { LinkedEntityList } from '../linked/LinkedEntityList';
import { useLinkedEntities } from '../linked/useLinkedEntities';
import { NothingYet } from '../planning/NothingYet';
import { testManagementTranslationRef } from '../translation';

/** The test cases that verify a requirement. */
export function VerifiedByCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const linked = useLinkedEntities(entity, {
    relation: 'verifiedBy',
    kind: 'testcase',
  });
  const title = t('verifiedBy.title');
  return (
    <LinkedEntitiesCard title={title} linked={linked}>
      {({ entities }) =>
        entities.length === 0 ? (
          <NothingYet
            message={t('verifiedBy.empty')}
            next={t('verifiedBy.next', { name: entity.metadata.name })}
          />
        ) : (
          <LinkedEntityList label={title} entities={entities} />
        )
      }
    </LinkedEntitiesCard>
  );
}
