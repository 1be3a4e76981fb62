import { useCallback, useState } from 'react';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';

/**
 * Does something to a delivery, then shows what became of it.
 *
 * @param options.act - what to do; its failure is told, not thrown
 * @param options.succeeded - what to tell the person afterwards
 * @param options.failed - what to tell the person when it was refused
 * @param options.onChanged - shows the new state; also after a refusal, since
 * the most likely reason is that the message has moved on meanwhile
 */
export function useDeliveryAction(options: {
  act: () => Promise<void>;
  succeeded: () => string;
  failed: (reason: string) => string;
  onChanged: () => Promise<unknown>;
}) {
  const { act, succeeded, failed, onChanged } = options;
  const toast = useToast();
  const [busy, setBusy] = useState(false);

  const run = useCallback(async () => {
    setBusy(true);
    try {
      await act();
      toast({ title: succeeded(), succeeded: true });
    } catch (error) {
      toast({ title: failed(reasonOf(error)), succeeded: false });
    }
    await onChanged();
    setBusy(false);
  }, [act, succeeded, failed, onChanged, toast]);

  return { busy, run };
}
