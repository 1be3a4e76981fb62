import { useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { MailApi, mailApiRef } from '../api';
import { useMailTexts } from '../translation';
import { inLanguage } from './inLanguage';
import { useTold } from './useTold';

/**
 * The Mail API in the person's language: replies and refusals alike.
 *
 * @remarks
 *
 * Pages call the backend by this and never by `mailApiRef`, so that none can
 * forget to translate what it is told.
 */
export function useMailApi(): MailApi {
  const api = useApi(mailApiRef);
  const tell = useTold();
  const away = useMailTexts()('away');
  return useMemo(() => inLanguage(api, tell, away), [api, tell, away]);
}
