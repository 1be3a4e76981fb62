import { Conversation } from '../../transport';
import { Examination } from '../Examination';

/**
 * The conversation that the step `connection` began.
 *
 * @throws Error when the steps are not in the order of the conversation
 */
export function begunIn({ conversation }: Examination): Conversation {
  if (!conversation) {
    throw new Error('This step comes after the step `connection`');
  }
  return conversation;
}
