import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ErrorGroup,
  mailErrorLogsUpdatePermission,
} from '@mailroom/backstage-plugin-mail-common';
import { useCallback } from 'react';
import { reasonOf } from '../api';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { usePeople } from '../people/usePeople';
import { useMailApi } from '../phrases';
import { usePolling } from '../polling';
import { useMailTexts } from '../translation';
import { ErrorGroupItem } from './ErrorGroupItem';
import { WatchedSources } from './WatchedSources';

/** Errors are grouped for an hour; nobody waits for them second by second. */
const REFRESH_MS = 10_000;

const useStyles = makeStyles(
  theme => ({
    root: { marginTop: theme.spacing(5) },
    list: { listStyle: 'none', margin: theme.spacing(2, 0), padding: 0 },
  }),
  { name: 'MailErrorGroupSection' },
);

/** The latest errors, the same ones grouped. */
export function ErrorGroupSection() {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <section className={classes.root} aria-labelledby="error-groups-title">
      <Typography variant="h5" component="h2" id="error-groups-title">
        {t('errorGroups.title')}
      </Typography>
      <ErrorGroups />
    </section>
  );
}

function ErrorGroups() {
  const classes = useStyles();
  const t = useMailTexts();
  const mailApi = useMailApi();
  const load = useCallback(() => mailApi.listErrorGroups(), [mailApi]);
  const { value, error, refresh } = usePolling(load, REFRESH_MS);
  const { allowed } = usePermission({
    permission: mailErrorLogsUpdatePermission,
  });
  const people = usePeople(snoozersOf(value?.items ?? []));

  if (!value && error) {
    return (
      <Notice
        tone="error"
        title={t('errorGroups.failed')}
        action={<Button onClick={refresh}>{t('errorGroups.retry')}</Button>}
      >
        {reasonOf(error)}
      </Notice>
    );
  }
  if (!value) return <Skeleton label={t('errorGroups.loading')} lines={4} />;
  return (
    <>
      {Boolean(error) && (
        <Notice tone="warning">
          {t('errorGroups.stale', { reason: reasonOf(error) })}
        </Notice>
      )}
      {value.items.length === 0 && <NoErrors />}
      <ul className={classes.list} aria-labelledby="error-groups-title">
        {value.items.map(group => (
          <ErrorGroupItem
            key={group.id}
            group={group}
            people={people}
            readOnly={!allowed}
            onChanged={refresh}
          />
        ))}
      </ul>
      <WatchedSources watched={value.watched} />
    </>
  );
}

/** Services that snooze are no entities of the catalog. */
function snoozersOf(groups: ErrorGroup[]): string[] {
  const refs = groups.flatMap(({ snoozed }) => snoozed?.by ?? []);
  return [...new Set(refs)].filter(ref => ref.startsWith('user:'));
}

function NoErrors() {
  const t = useMailTexts();
  return (
    <>
      <Typography variant="subtitle1" component="p">
        {t('errorGroups.empty')}
      </Typography>
      <Typography variant="body1">{t('errorGroups.emptyHint')}</Typography>
    </>
  );
}
