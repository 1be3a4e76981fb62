import { useMailTexts } from '../translation';
import { Person } from '../people/Person';

/** Says what somebody is and where mails to them go. */
export function useDescribePerson(): (person: Person) => string {
  const t = useMailTexts();
  return ({ address, kind }) => {
    const unreachable = kind === 'group' ? 'everyMember' : 'noAddress';
    const reach = address ?? t(`errorLogs.${unreachable}`);
    return `${t(`errorLogs.kind.${kind}`)} · ${reach}`;
  };
}
