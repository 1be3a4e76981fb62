import { useApi } from '@backstage/frontend-plugin-api';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { useCallback } from 'react';
import { mailApiRef } from '../api';
import { Polled, usePolling } from '../polling';

/** Keeps asking whether mail works, every five seconds unless told otherwise. */
export function useMailStatus(everyMs?: number): Polled<MailStatus> {
  const mailApi = useApi(mailApiRef);
  const load = useCallback(() => mailApi.getStatus(), [mailApi]);
  return usePolling(load, everyMs);
}
