import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages';

/**
 * Every text of the Mail pages; an app may override any of them.
 *
 * @public
 */
export const mailTranslationRef = createTranslationRef({
  id: 'plugin.mail',
  messages,
  translations: { de: () => import('./de') },
});
