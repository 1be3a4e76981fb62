import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import useAsync from 'react-use/esm/useAsync';
import { Notice } from '../components/Notice';
import { PersonLink } from '../people/PersonLink';
import { usePeople } from '../people/usePeople';
import { useMailTexts } from '../translation';

/** To which address a person's mails go, or what to do when the catalog has none. */
export function WhereMailsGo() {
  const identityApi = useApi(identityApiRef);
  const person = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  ).value?.userEntityRef;
  const people = usePeople(person ? [person] : []);
  const t = useMailTexts();
  const address = person && people?.get(person)?.address;
  if (person && people && !address) return <Nowhere person={person} />;
  return (
    <Typography variant="body1">
      {address
        ? t('preferences.whereTo', { address: <strong>{address}</strong> })
        : t('preferences.where')}
    </Typography>
  );
}

function Nowhere(props: { person: string }) {
  const t = useMailTexts();
  return (
    <Notice tone="warning" title={t('preferences.nowhere')}>
      {t('preferences.nowhereAdvice', {
        person: <PersonLink principal={props.person} />,
        field: <code>spec.profile.email</code>,
      })}
    </Notice>
  );
}
