import { useCallback, useState } from 'react';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

/** Tries everything that waits at once, and says how that went. */
export function useTryNow(refresh: () => Promise<void>) {
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [trying, setTrying] = useState(false);
  const [outcome, setOutcome] = useState('');

  const tryNow = useCallback(async () => {
    setTrying(true);
    setOutcome('');
    try {
      const { released } = await mailApi.retryWaiting();
      setOutcome(t('status.tried', { count: released }));
      await refresh();
    } catch (error) {
      const reason = reasonOf(error);
      toast({ title: t('status.notTried', { reason }), succeeded: false });
    } finally {
      setTrying(false);
    }
  }, [mailApi, refresh, t, toast]);

  return { trying, outcome, tryNow };
}
