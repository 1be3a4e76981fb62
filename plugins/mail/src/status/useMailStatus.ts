import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { useCallback } from 'react';
import { MailApi } from '../api';
import { Polled, usePolling } from '../polling';

/** Keeps asking whether mail works, every five seconds unless told otherwise. */
export function useMailStatus(
  mailApi: MailApi,
  everyMs?: number,
): Polled<MailStatus> {
  const load = useCallback(() => mailApi.getStatus(), [mailApi]);
  return usePolling(load, everyMs);
}
