import Button from '@material-ui/core/Button';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Theme } from '@material-ui/core/styles';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { reasonOf } from '../api';
import { EmptyList } from '../components/EmptyList';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailTexts } from '../translation';
import { Selection } from './bulk/useSelection';
import { DeliveryCards } from './DeliveryCards';
import { DeliveryTable } from './DeliveryTable';

/** The deliveries, or why there are none. */
export function DeliveryList(props: {
  deliveries?: Delivery[];
  error?: unknown;
  selection?: Selection;
  filtered: boolean;
  /** Set when the search has not looked through everything yet. */
  searchedUntil?: string;
  onRetry: () => void;
  onClearFilters: () => void;
}) {
  const { deliveries, error, filtered, searchedUntil, selection } = props;
  const { onRetry, onClearFilters } = props;
  const t = useMailTexts();
  // Seven columns need more than a phone or a tablet beside the sidebar has.
  const isNarrow = useMediaQuery((theme: Theme) =>
    theme.breakpoints.down('sm'),
  );

  if (!deliveries && error) {
    return (
      <Notice
        tone="error"
        title={t('deliveries.failed')}
        action={<Button onClick={onRetry}>{t('deliveries.retry')}</Button>}
      >
        {reasonOf(error)}
      </Notice>
    );
  }
  if (!deliveries) {
    return <Skeleton label={t('deliveries.loading')} lines={8} />;
  }
  return (
    <>
      {Boolean(error) && (
        <Notice tone="warning">
          {t('deliveries.stale', { reason: reasonOf(error) })}
        </Notice>
      )}
      {deliveries.length === 0 && !searchedUntil && (
        <NoDeliveries filtered={filtered} onClearFilters={onClearFilters} />
      )}
      {deliveries.length > 0 && isNarrow && (
        <DeliveryCards deliveries={deliveries} selection={selection} />
      )}
      {deliveries.length > 0 && !isNarrow && (
        <DeliveryTable deliveries={deliveries} selection={selection} />
      )}
    </>
  );
}

function NoDeliveries(props: {
  filtered: boolean;
  onClearFilters: () => void;
}) {
  const t = useMailTexts();
  if (!props.filtered) {
    return (
      <EmptyList
        title={t('deliveries.nothingSent')}
        description={t('deliveries.firstStep')}
      />
    );
  }
  return (
    <EmptyList
      title={t('deliveries.nothingMatches')}
      description={t('deliveries.nothingMatchesHint')}
      action={
        <Button
          variant="contained"
          color="primary"
          onClick={props.onClearFilters}
        >
          {t('filters.clear')}
        </Button>
      }
    />
  );
}
