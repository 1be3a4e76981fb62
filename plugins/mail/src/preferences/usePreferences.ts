import {
  Preference,
  Preferences,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useRuleSentence } from '../rules';
import { useMailTexts } from '../translation';

/** Where the list of preferences is on its way. */
export type PreferencesState =
  | { status: 'loading' }
  | { status: 'error'; reason: string; retry: () => void }
  | {
      status: 'loaded';
      items: Preference[];
      /** What was changed last, for the ears. */
      announcement: string;
      change: (preference: Preference, enabled: boolean) => Promise<void>;
    };

/** Which mails the signed-in person gets; a switch moves at once and back when the change is refused. */
export function usePreferences(): PreferencesState {
  const mailApi = useMailApi();
  const t = useMailTexts();
  const sentenceOf = useRuleSentence();
  const toast = useToast();
  const { value, error, retry } = useAsyncRetry(
    () => mailApi.getPreferences(),
    [mailApi],
  );
  const [switched, setSwitched] = useState<Record<string, boolean>>({});
  const [announcement, setAnnouncement] = useState('');

  const change = useCallback(
    async ({ ruleId, ...rule }: Preference, enabled: boolean) => {
      setSwitched(last => ({ ...last, [ruleId]: enabled }));
      try {
        await mailApi.updatePreferences({ items: [{ ruleId, enabled }] });
        const sentence = sentenceOf({ id: ruleId, ...rule });
        setAnnouncement(
          t(enabled ? 'preferences.on' : 'preferences.off', { sentence }),
        );
      } catch (refusal) {
        const reason = reasonOf(refusal);
        setSwitched(last => ({ ...last, [ruleId]: !enabled }));
        setAnnouncement(t('preferences.notChanged', { reason }));
        toast({
          title: t('preferences.notChanged', { reason }),
          succeeded: false,
        });
      }
    },
    [mailApi, sentenceOf, t, toast],
  );

  if (value) {
    const items = withSwitched(value, switched);
    return { status: 'loaded', items, announcement, change };
  }
  if (error) return { status: 'error', reason: reasonOf(error), retry };
  return { status: 'loading' };
}

function withSwitched(
  preferences: Preferences,
  switched: Record<string, boolean>,
): Preference[] {
  return preferences.items.map(item => ({
    ...item,
    enabled: switched[item.ruleId] ?? item.enabled,
  }));
}
