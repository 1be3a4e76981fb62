import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { useCallback } from 'react';
import { MailApi } from '../api';
import { useLive } from '../live';
import { Polled, usePolling } from '../polling';

/** Keeps asking whether mail works, every five seconds unless told otherwise. */
export function useMailStatus(
  mailApi: MailApi,
  everyMs?: number,
): Polled<MailStatus> {
  return usePolling(useQuestion(mailApi), everyMs);
}

/** The same, and whenever the backend signals that something has changed. */
export function useLiveMailStatus(mailApi: MailApi): Polled<MailStatus> {
  return useLive(useQuestion(mailApi));
}

function useQuestion(mailApi: MailApi): () => Promise<MailStatus> {
  return useCallback(() => mailApi.getStatus(), [mailApi]);
}
