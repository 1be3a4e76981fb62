import {
  BulkProgress,
  BulkRequest,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../api';
import { useMailApi } from '../../phrases';

/** What somebody wants to do to many mails. */
export interface BulkWish {
  action: 'retry' | 'cancel';
  request: BulkRequest;
  /** How many there are, as far as it is known. */
  count: number;
  /** Whether there are more. */
  isLeast: boolean;
}

/** Where it is. */
export type BulkStage =
  | { status: 'none' }
  | { status: 'asking'; wish: BulkWish }
  | { status: 'running'; wish: BulkWish; progress: BulkProgress }
  | {
      status: 'over';
      wish: BulkWish;
      progress: BulkProgress;
      /** Why it did not come to its end; somebody has stopped it when there is no reason. */
      cut?: { reason?: string };
    };

const nothingYet: BulkProgress = { done: false, changed: 0, refused: [] };

/**
 * Does something to many mails: asks first, shows how far it is, tells what came of it.
 *
 * @param onChanged - shows the new states
 */
export function useBulkChange(onChanged: () => Promise<unknown>) {
  const mailApi = useMailApi();
  const [stage, setStage] = useState<BulkStage>({ status: 'none' });
  const stopping = useRef<AbortController>();
  // Who leaves the page ends it: nobody would see how far it came.
  useEffect(() => () => stopping.current?.abort(), []);

  const ask = useCallback(
    (wish: BulkWish) => setStage({ status: 'asking', wish }),
    [],
  );
  const close = useCallback(() => setStage({ status: 'none' }), []);
  const stop = useCallback(() => stopping.current?.abort(), []);

  const run = useCallback(
    async (wish: BulkWish) => {
      let progress = nothingYet;
      const stopped = new AbortController();
      stopping.current = stopped;
      setStage({ status: 'running', wish, progress });
      const end = (cut?: { reason?: string }) =>
        setStage({ status: 'over', wish, progress, cut });
      try {
        await mailApi.changeDeliveries(wish.action, wish.request, {
          signal: stopped.signal,
          onProgress(next) {
            progress = next;
            setStage({ status: 'running', wish, progress });
          },
        });
        end(progress.done ? undefined : { reason: undefined });
      } catch (error) {
        end(stopped.signal.aborted ? {} : { reason: reasonOf(error) });
      }
      await onChanged();
    },
    [mailApi, onChanged],
  );

  return { stage, ask, run, stop, close };
}
