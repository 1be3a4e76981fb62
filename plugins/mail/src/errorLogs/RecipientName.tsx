import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import { ErrorRecipient } from '@mailroom/backstage-plugin-mail-common';
import { Address } from '../components/Address';
import { FaultWords } from '../components/FaultWords';
import { useMailTexts } from '../translation';
import { Person } from '../people/Person';
import { useDescribePerson } from './useDescribePerson';

/** Keeps the line's place until the catalog has answered. */
const NOTHING_YET = '\u00a0';

/** Who is told, by name and by where the mails go. */
export function RecipientName(props: {
  to: ErrorRecipient['to'];
  people?: Map<string, Person>;
  fault?: string;
}) {
  const { to, people, fault } = props;
  return (
    // The focus comes here when the backend refuses somebody of the list.
    <div tabIndex={fault ? -1 : undefined} data-fault={Boolean(fault)}>
      {to.type === 'address' ? (
        <Typography variant="body1">
          <Address address={to.address} />
        </Typography>
      ) : (
        <PersonName entityRef={to.entityRef} people={people} />
      )}
      {fault && (
        <FormHelperText>
          <FaultWords>{fault}</FaultWords>
        </FormHelperText>
      )}
    </div>
  );
}

function PersonName(props: {
  entityRef: string;
  people?: Map<string, Person>;
}) {
  const { entityRef, people } = props;
  const t = useMailTexts();
  const describe = useDescribePerson();
  const person = people?.get(entityRef);
  if (!person) {
    return (
      <>
        <Typography variant="body1">{entityRef}</Typography>
        <Typography variant="body2">
          {people ? t('errorLogs.unknown') : NOTHING_YET}
        </Typography>
      </>
    );
  }
  return (
    <>
      <Typography variant="body1">{person.name}</Typography>
      <Typography variant="body2">{describe(person)}</Typography>
    </>
  );
}
