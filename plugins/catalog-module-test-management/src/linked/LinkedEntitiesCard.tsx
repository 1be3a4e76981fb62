import { Progress, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { ReactNode } from 'react';
import { testManagementTranslationRef } from '../translation';
import { LinkedEntities } from './useLinkedEntities';

type Loaded = Extract<LinkedEntities, { status: 'loaded' }>;

/** A card around entities that are still to be read, or cannot be. */
export function LinkedEntitiesCard(props: {
  title: string;
  linked: LinkedEntities;
  /** Draws them once they are read, also when there are none. */
  children: (loaded: Loaded) => ReactNode;
}) {
  const { title, linked, children } = props;
  const { t } = useTranslationRef(testManagementTranslationRef);
  return (
    <EntityInfoCard
      title={title}
      footerActions={
        linked.status === 'failed' && (
          <Button color="primary" onClick={linked.retry}>
            {t('linked.retry')}
          </Button>
        )
      }
    >
      {linked.status === 'loading' && <Progress />}
      {linked.status === 'failed' && (
        <ResponseErrorPanel title={t('linked.failed')} error={linked.error} />
      )}
      {linked.status === 'loaded' && children(linked)}
    </EntityInfoCard>
  );
}
