import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { testManagementTranslationRef } from '../translation';

/**
 * Says priorities and statuses in the person's language.
 *
 * @returns words that it does not know come back as they are
 */
export function usePlanningWords() {
  const { t } = useTranslationRef(testManagementTranslationRef);
  const priorities: Record<string, string> = {
    critical: t('priority.critical'),
    high: t('priority.high'),
    medium: t('priority.medium'),
    low: t('priority.low'),
  };
  const statuses: Record<string, string> = {
    Draft: t('status.draft'),
    Ready: t('status.ready'),
    Approved: t('status.approved'),
    Implemented: t('status.implemented'),
    Deprecated: t('status.deprecated'),
  };
  return {
    priority: (word: string) => priorities[word] ?? word,
    status: (word: string) => statuses[word] ?? word,
  };
}
