import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Suppression } from '@mailroom/backstage-plugin-mail-common';
import { ActionButton } from '../components/ActionButton';
import { Address } from '../components/Address';
import { ServerWords } from '../components/ServerWords';
import { RelativeTime } from '../components/Time';
import { PersonLink } from '../people/PersonLink';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.5),
      justifyItems: 'start',
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '& > *': { maxWidth: '100%' },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
    },
  }),
  { name: 'MailSuppressionItem' },
);

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
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <li className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        <Address address={address} />
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
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
      </Typography>
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
    </li>
  );
}
