import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Suppression } from '@mailroom/backstage-plugin-mail-common';
import { reasonOf } from '../api';
import { EmptyList } from '../components/EmptyList';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailTexts } from '../translation';
import { SuppressionItem } from './SuppressionItem';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'MailSuppressionList' },
);

/** The suppressed addresses, or why there are none. */
export function SuppressionList(props: {
  suppressions?: Suppression[];
  error?: unknown;
  filtered: boolean;
  busy?: string;
  onLift?: (suppression: Suppression) => void;
  onRetry: () => void;
}) {
  const { suppressions, error, filtered, busy, onLift } = props;
  const classes = useStyles();
  const t = useMailTexts();
  if (!suppressions && error) {
    return (
      <Notice
        tone="error"
        title={t('suppressions.failed')}
        action={
          <Button onClick={props.onRetry}>{t('suppressions.retry')}</Button>
        }
      >
        {reasonOf(error)}
      </Notice>
    );
  }
  if (!suppressions) {
    return <Skeleton label={t('suppressions.loading')} lines={4} />;
  }
  if (suppressions.length === 0) {
    return (
      <EmptyList
        title={t(
          filtered ? 'suppressions.nothingMatches' : 'suppressions.empty',
        )}
        description={t(
          filtered
            ? 'suppressions.nothingMatchesHint'
            : 'suppressions.emptyHint',
        )}
      />
    );
  }
  return (
    <ul className={classes.list} aria-labelledby="suppressions-title">
      {suppressions.map(suppression => (
        <SuppressionItem
          key={suppression.id}
          suppression={suppression}
          busy={busy === suppression.id}
          onLift={onLift && (() => onLift(suppression))}
        />
      ))}
    </ul>
  );
}
