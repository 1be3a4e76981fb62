import {
  LiftedSuppression,
  Suppression,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useState } from 'react';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

/** Writes to addresses again, one at a time, and takes the last of these back. */
export function useLifting(onChanged: () => void) {
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [busy, setBusy] = useState<string>();
  const [lifted, setLifted] = useState<LiftedSuppression>();

  const change = useCallback(
    async (id: string, act: () => Promise<void>) => {
      setBusy(id);
      try {
        await act();
      } catch (error) {
        const title = t('suppressions.notLifted', { reason: reasonOf(error) });
        toast({ title, succeeded: false });
      }
      setBusy(undefined);
      onChanged();
    },
    [t, toast, onChanged],
  );

  const lift = useCallback(
    ({ id }: Suppression) =>
      change(id, async () => setLifted(await mailApi.liftSuppression(id))),
    [change, mailApi],
  );
  const undo = useCallback(
    ({ id, address }: LiftedSuppression) =>
      change(id, async () => {
        await mailApi.restoreSuppression(id);
        setLifted(undefined);
        const title = t('suppressions.restored', { address });
        toast({ title, succeeded: true });
      }),
    [change, mailApi, t, toast],
  );
  return { busy, lifted, lift, undo };
}
