import { DeliveryDetail } from '@mailroom/backstage-plugin-mail-common';
import { useCallback } from 'react';
import { useLive } from '../live';
import { useMailApi } from '../phrases';
import { Polled } from '../polling';

/** One message with its attempts, kept fresh. */
export function useDelivery(id: string): Polled<DeliveryDetail> {
  const mailApi = useMailApi();
  const load = useCallback(() => mailApi.getDelivery(id), [mailApi, id]);
  return useLive(load);
}
