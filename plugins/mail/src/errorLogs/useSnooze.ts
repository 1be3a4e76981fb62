import { ErrorGroup, Snooze } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

/** Keeps a group quiet or ends that, and says how it went. */
export function useSnooze(options: {
  group: ErrorGroup;
  onChanged: () => void;
}) {
  const { group, onChanged } = options;
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [busy, setBusy] = useState(false);

  async function act(change: () => Promise<unknown>, done: string) {
    setBusy(true);
    try {
      await change();
      toast({ title: done, succeeded: true });
      onChanged();
    } catch (error) {
      const reason = reasonOf(error);
      toast({
        title: t('errorGroups.snoozeFailed', { reason }),
        succeeded: false,
      });
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    snooze: (length: Snooze) =>
      act(
        () => mailApi.snoozeErrorGroup(group.id, length),
        t('errorGroups.snoozeDone', { title: group.title }),
      ),
    wake: () =>
      act(
        () => mailApi.wakeErrorGroup(group.id),
        t('errorGroups.wakeDone', { title: group.title }),
      ),
  };
}
