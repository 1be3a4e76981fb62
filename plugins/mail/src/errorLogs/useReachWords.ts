import { useMailTexts } from '../translation';
import { Person } from './Person';

/** Says where mails to a person go. */
export function useReachWords(): (person: Person) => string {
  const t = useMailTexts();
  return ({ address, kind }) => {
    if (address) return address;
    return kind === 'group'
      ? t('errorLogs.everyMember')
      : t('errorLogs.noAddress');
  };
}
