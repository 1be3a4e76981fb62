import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { useCallback, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { reasonOf } from '../api';
import { useToast } from '../components/useToast';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { useRuleSentence } from './useRuleSentence';

/** Where the list of rules is on its way. */
export type RulesState =
  | { status: 'loading' }
  | { status: 'error'; reason: string; retry: () => void }
  | {
      status: 'loaded';
      rules: Rule[];
      /** What was changed last, for the ears. */
      announcement: string;
      change: (rule: Rule, enabled: boolean) => Promise<void>;
    };

/** The workflow rules; a switch moves at once and back when the change is refused. */
export function useRules(): RulesState {
  const mailApi = useMailApi();
  const { value, error, retry } = useAsyncRetry(
    () => mailApi.listRules(),
    [mailApi],
  );
  const [switched, setSwitched] = useState<Record<string, Rule>>({});
  const [announcement, setAnnouncement] = useState('');
  const toast = useToast();
  const t = useMailTexts();
  const sentenceOf = useRuleSentence();

  const change = useCallback(
    async (rule: Rule, enabled: boolean) => {
      const { id } = rule;
      const show = (shown: Rule) =>
        setSwitched(last => ({ ...last, [id]: shown }));
      const tell = (title: string, succeeded: boolean) => {
        setAnnouncement(title);
        toast({ title, succeeded });
      };
      show({ ...rule, enabled });
      try {
        const changed = await mailApi.updateRule(id, { enabled });
        show({ ...rule, ...changed });
        const sentence = sentenceOf(rule);
        tell(t(enabled ? 'rules.on' : 'rules.off', { sentence }), true);
      } catch (refusal) {
        show(rule);
        tell(t('rules.notChanged', { reason: reasonOf(refusal) }), false);
      }
    },
    [mailApi, sentenceOf, t, toast],
  );

  if (value) {
    const rules = value.items.map(rule => switched[rule.id] ?? rule);
    return { status: 'loaded', rules, announcement, change };
  }
  if (error) return { status: 'error', reason: reasonOf(error), retry };
  return { status: 'loading' };
}
