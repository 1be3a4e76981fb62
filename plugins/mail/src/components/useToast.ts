import {
  alertApiRef,
  ToastApiMessage,
  toastApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** How long the news of a success stays. */
const SUCCESS_TIMEOUT_MS = 6_000;

/** The outcome of something a person did. */
export interface Outcome {
  title: string;
  succeeded: boolean;
}

/**
 * Tells the person how it went.
 *
 * @remarks
 *
 * The legacy frontend system has no toasts, not even within `compatWrapper`;
 * alerts take their place there.
 */
export function useToast(): (outcome: Outcome) => void {
  const apis = useApiHolder();
  return useCallback(
    outcome => {
      const toast: ToastApiMessage = outcome.succeeded
        ? {
            title: outcome.title,
            status: 'success',
            timeout: SUCCESS_TIMEOUT_MS,
          }
        : { title: outcome.title, status: 'danger' };
      const toastApi = apis.get(toastApiRef);
      if (toastApi) {
        toastApi.post(toast);
        return;
      }
      apis.get(alertApiRef)?.post({
        message: outcome.title,
        severity: outcome.succeeded ? 'success' : 'error',
        display: outcome.succeeded ? 'transient' : 'permanent',
      });
    },
    [apis],
  );
}
