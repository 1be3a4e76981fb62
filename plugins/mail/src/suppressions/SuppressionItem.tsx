import { Link } from '@backstage/core-components';
import { Suppression } from '@mailroom/backstage-plugin-mail-common';
import { ActionButton } from '../components/ActionButton';
import { Address } from '../components/Address';
import { Entry } from '../components/Entry';
import { ServerWords } from '../components/ServerWords';
import { RelativeTime } from '../components/Time';
import { PersonLink } from '../people/PersonLink';
import { useMailTexts } from '../translation';

/** One address that is not written to: why, since when, and the way back. */
export function SuppressionItem(props: {
  suppression: Suppression;
  busy: boolean;
  /** Absent when the person may only look. */
  onLift?: () => void;
}) {
  const { suppression, busy, onLift } = props;
  const { address, cause, words, since, suppressedBy, deliveryId } =
    suppression;
  const t = useMailTexts();
  return (
    <Entry
      title={<Address address={address} />}
      facts={
        <>
          <span>{t(`suppressions.cause.${cause}`)}</span>
          {suppressedBy && (
            <span>
              {t('suppressions.by', {
                person: <PersonLink principal={suppressedBy} />,
              })}
            </span>
          )}
          <RelativeTime at={since} />
          {deliveryId && (
            <Link to={`?delivery=${encodeURIComponent(deliveryId)}`}>
              {t('suppressions.evidence')}
            </Link>
          )}
        </>
      }
    >
      {words && (
        <ServerWords label={t(`suppressions.words.${cause}`)} words={words} />
      )}
      {onLift && (
        <ActionButton
          size="small"
          variant="outlined"
          busy={busy}
          label={t('suppressions.lift')}
          busyLabel={t('suppressions.lifting')}
          aria-label={t('suppressions.liftOf', { address })}
          onClick={onLift}
        />
      )}
    </Entry>
  );
}
