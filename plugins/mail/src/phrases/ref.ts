import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { english } from './english';

/**
 * What the mail backend tells people: advice, faults, what a test found out.
 *
 * @remarks
 *
 * The backend tells it in English; the pages recognise it by these words. So
 * whoever wants other words in English overrides them here, not there.
 *
 * @public
 */
export const mailPhrasesTranslationRef = createTranslationRef({
  id: 'plugin.mail.phrases',
  messages: english,
  translations: { de: () => import('./german') },
});
