import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import {
  Delivery,
  mailDeliveriesRetryPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useEffect, useRef } from 'react';
import { ActionButton } from '../components/ActionButton';
import { Announcement } from '../components/Announcement';
import { Notice } from '../components/Notice';
import { ExactTime } from '../components/Time';
import { StatusLine } from '../status';
import {
  SuppressionsLink,
  SuppressionsView,
  useShowsSuppressions,
} from '../suppressions';
import { useMailTexts } from '../translation';
import { BulkBar } from './bulk/BulkBar';
import { BulkDialogs } from './bulk/BulkDialogs';
import { useBulkChange } from './bulk/useBulkChange';
import { useSelection } from './bulk/useSelection';
import { DeliveryDrawer } from './DeliveryDrawer';
import { DeliveryFilterBar } from './DeliveryFilterBar';
import { deliveryLinkId } from './DeliveryLink';
import { DeliveryList } from './DeliveryList';
import { HoursPanel } from './hours/HoursPanel';
import { NewDeliveries, useListTop } from './NewDeliveries';
import { useDeliveries } from './useDeliveries';
import {
  isFiltered,
  noFilters,
  searchOf,
  useDeliveryFilters,
} from './useDeliveryFilters';
import { useSelectedDelivery } from './useSelectedDelivery';

const nothing: Delivery[] = [];

/** What became of each mail: the delivery log with its filters and its drawer. */
export function DeliveriesPage() {
  return useShowsSuppressions() ? <SuppressionsView /> : <DeliveryLog />;
}

function DeliveryLog() {
  const t = useMailTexts();
  const { filters, change } = useDeliveryFilters();
  const { top, isBeingRead } = useListTop();
  const log = useDeliveries({ filters, isBeingRead });
  const { page, error, refresh, older, loadOlder } = log;
  const { selected, close } = useSelectedDelivery();
  const { allowed: mayChange } = usePermission({
    permission: mailDeliveriesRetryPermission,
  });
  const shown = page?.items ?? nothing;
  const selection = useSelection(shown);
  const bulk = useBulkChange(refresh);
  const clearFilters = useCallback(() => change(noFilters), [change]);
  const filtered = isFiltered(filters);
  const closeBulk = () => {
    if (bulk.stage.status === 'over') selection.clear();
    bulk.close();
  };

  return (
    <>
      <StatusLine />
      <SuppressionsLink />
      <HoursPanel />
      <DeliveryFilterBar
        filters={filters}
        onChange={change}
        onClear={clearFilters}
      />
      {mayChange && (
        <BulkBar
          selection={selection}
          search={filtered ? searchOf(filters) : undefined}
          shown={shown.length}
          hasMore={page?.nextCursor !== undefined}
          onAsk={bulk.ask}
        />
      )}
      <NewDeliveries top={top} unseen={log.unseen ?? 0} onShow={refresh} />
      <DeliveryList
        deliveries={page?.items}
        error={error}
        selection={mayChange ? selection : undefined}
        filtered={filtered}
        searchedUntil={page?.searchedUntil}
        onRetry={refresh}
        onClearFilters={clearFilters}
      />
      <OlderDeliveries page={page} older={older} loadOlder={loadOlder} />
      <Announcement
        text={page ? t('deliveries.found', { count: log.announced ?? 0 }) : ''}
      />
      <DeliveryDrawer id={selected} onClose={close} onChanged={refresh} />
      <BulkDialogs
        stage={bulk.stage}
        onRun={bulk.run}
        onStop={bulk.stop}
        onClose={closeBulk}
      />
    </>
  );
}

/** The way on, where the list does not end with what is shown. */
function OlderDeliveries(
  props: Pick<ReturnType<typeof useDeliveries>, 'page' | 'older' | 'loadOlder'>,
) {
  const { page, older, loadOlder } = props;
  const t = useMailTexts();
  const loadOlderAndGoThere = useFocusOnFirstOlder(page?.items, loadOlder);
  return (
    <>
      {page?.searchedUntil && (
        <Typography align="center" paragraph>
          {t('deliveries.searchedUntil', {
            time: <ExactTime at={page.searchedUntil} />,
          })}
        </Typography>
      )}
      {older.reason && (
        <Notice tone="error">
          {t('deliveries.moreFailed', { reason: older.reason })}
        </Notice>
      )}
      {page?.nextCursor && (
        <Typography component="div" align="center">
          <ActionButton
            busy={older.loading}
            label={t(
              page.searchedUntil ? 'deliveries.goOn' : 'deliveries.more',
            )}
            busyLabel={t('deliveries.loadingMore')}
            onClick={loadOlderAndGoThere}
          />
        </Typography>
      )}
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
