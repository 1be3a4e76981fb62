import Typography from '@material-ui/core/Typography';
import { useCallback, useEffect, useRef } from 'react';
import { ActionButton } from '../components/ActionButton';
import { Announcement } from '../components/Announcement';
import { Notice } from '../components/Notice';
import { StatusLine } from '../status';
import {
  SuppressionsLink,
  SuppressionsView,
  useShowsSuppressions,
} from '../suppressions';
import { useMailTexts } from '../translation';
import { DeliveryDrawer } from './DeliveryDrawer';
import { DeliveryFilterBar } from './DeliveryFilterBar';
import { deliveryLinkId } from './DeliveryLink';
import { DeliveryList } from './DeliveryList';
import { useDeliveries } from './useDeliveries';
import { useDeliveryFilters } from './useDeliveryFilters';
import { useSelectedDelivery } from './useSelectedDelivery';

/** What became of each mail: the delivery log with its filters and its drawer. */
export function DeliveriesPage() {
  return useShowsSuppressions() ? <SuppressionsView /> : <DeliveryLog />;
}

function DeliveryLog() {
  const t = useMailTexts();
  const { filters, change } = useDeliveryFilters();
  const { page, error, refresh, older, loadOlder } = useDeliveries(filters);
  const { selected, close } = useSelectedDelivery();
  const clearFilters = useCallback(
    () => change({ state: undefined, address: undefined }),
    [change],
  );
  const shown = page?.items.length ?? 0;
  const loadOlderAndGoThere = useFocusOnFirstOlder(page?.items, loadOlder);

  return (
    <>
      <StatusLine />
      <SuppressionsLink />
      <DeliveryFilterBar
        filters={filters}
        onChange={change}
        onClear={clearFilters}
      />
      <DeliveryList
        deliveries={page?.items}
        error={error}
        filtered={Boolean(filters.state || filters.address)}
        onRetry={refresh}
        onClearFilters={clearFilters}
      />
      {older.reason && (
        <Notice tone="error">
          {t('deliveries.moreFailed', { reason: older.reason })}
        </Notice>
      )}
      {page?.nextCursor && (
        <Typography component="div" align="center">
          <ActionButton
            busy={older.loading}
            label={t('deliveries.more')}
            busyLabel={t('deliveries.loadingMore')}
            onClick={loadOlderAndGoThere}
          />
        </Typography>
      )}
      <Announcement
        text={page ? t('deliveries.found', { count: shown }) : ''}
      />
      <DeliveryDrawer id={selected} onClose={close} onChanged={refresh} />
    </>
  );
}

/** After "Load more" the keyboard goes on where the list goes on. */
function useFocusOnFirstOlder(
  deliveries: { id: string }[] | undefined,
  loadOlder: () => Promise<void>,
) {
  const before = useRef<number>();
  useEffect(() => {
    const firstOlder =
      before.current !== undefined && deliveries?.[before.current];
    if (!firstOlder) return;
    before.current = undefined;
    document.getElementById(deliveryLinkId(firstOlder.id))?.focus();
  }, [deliveries]);
  return useCallback(() => {
    before.current = deliveries?.length;
    return loadOlder();
  }, [deliveries, loadOlder]);
}
