import { FailedSubmission } from '../../transport';
import { Examination } from '../Examination';
import { Repair } from './Repair';

/** Whoever signs in may send as themselves: the address of the account, where the sender was refused. */
export function senderRepairs(
  fault: FailedSubmission,
  { server, sender }: Pick<Examination, 'server' | 'sender'>,
): Repair[] {
  const username = server.auth?.username ?? '';
  if (fault.field !== 'fromEmail') return [];
  if (!username.includes('@') || username === sender.address) return [];
  return [
    {
      words: `Send as ${username}`,
      changes: [{ field: 'fromEmail', value: username }],
    },
  ];
}
