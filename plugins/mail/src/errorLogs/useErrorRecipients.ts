import { ErrorRecipients } from '@mailroom/backstage-plugin-mail-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { reasonOf } from '../api';
import { useMailApi } from '../phrases';

/** Where the list of recipients is on its way. */
export type RecipientsState =
  | { status: 'loading' }
  | { status: 'error'; reason: string; retry: () => void }
  | { status: 'loaded'; recipients: ErrorRecipients };

/** Who is told about errors, as the backend has it when the page opens. */
export function useErrorRecipients(): RecipientsState {
  const mailApi = useMailApi();
  const { value, error, retry } = useAsyncRetry(
    () => mailApi.getErrorRecipients(),
    [mailApi],
  );
  if (value) return { status: 'loaded', recipients: value };
  if (error) return { status: 'error', reason: reasonOf(error), retry };
  return { status: 'loading' };
}
