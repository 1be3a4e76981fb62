import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  mailDeliveriesRetryPermission,
  MailStatus,
} from '@mailroom/backstage-plugin-mail-common';
import { reasonOf } from '../api';
import { ActionButton } from '../components/ActionButton';
import { Notice } from '../components/Notice';
import { Pill } from '../components/Pill';
import { Skeleton } from '../components/Skeleton';
import { RelativeTime } from '../components/Time';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { isTrouble, statusAppearance } from './statusAppearance';
import { StatusFallback } from './StatusFallback';
import { StatusLimits } from './StatusLimits';
import { StatusTrouble } from './StatusTrouble';
import { useLiveMailStatus } from './useMailStatus';
import { useTryNow } from './useTryNow';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(3),
      maxWidth: 960,
      justifyItems: 'start',
      '& > *': { maxWidth: '100%' },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(1),
    },
  }),
  { name: 'MailStatusLine' },
);

/** Answers "does mail work?" at the top of every Mail page: since when, why not, what to do. */
export function StatusLine() {
  const classes = useStyles();
  const t = useMailTexts();
  const { value: status, error, refresh } = useLiveMailStatus(useMailApi());
  const { trying, outcome, tryNow } = useTryNow(refresh);
  const retry = usePermission({ permission: mailDeliveriesRetryPermission });
  const offersTry = trying || (retry.allowed && hasSomethingToTry(status));
  const sectionRef = useFocusWhenGone<HTMLElement>(Number(offersTry));

  return (
    <section
      ref={sectionRef}
      tabIndex={-1}
      className={classes.root}
      aria-label={t('status.label')}
    >
      {status ? (
        <>
          <div className={classes.line}>
            <StatusWords status={status} />
            {offersTry && (
              <ActionButton
                variant="contained"
                color="primary"
                size="small"
                busy={trying}
                label={t('status.tryNow')}
                busyLabel={t('status.trying')}
                onClick={tryNow}
              />
            )}
            <Typography variant="body2" role="status">
              {outcome}
            </Typography>
          </div>
          {status.limits && <StatusLimits limits={status.limits} />}
          {status.cause && <StatusTrouble cause={status.cause} />}
          {status.fallback && <StatusFallback fallback={status.fallback} />}
        </>
      ) : (
        <NoStatusYet failed={Boolean(error)} />
      )}
      {Boolean(error) && (
        <StatusFailure known={Boolean(status)} reason={reasonOf(error)} />
      )}
    </section>
  );
}

function NoStatusYet(props: { failed: boolean }) {
  const t = useMailTexts();
  return props.failed ? null : (
    <Skeleton label={t('status.loading')} lines={1} />
  );
}

function StatusFailure(props: { known: boolean; reason: string }) {
  const t = useMailTexts();
  const { known, reason } = props;
  return known ? (
    <Notice tone="warning">{t('status.stale', { reason })}</Notice>
  ) : (
    <Notice tone="error" title={t('status.failed')}>
      {reason}
    </Notice>
  );
}

function StatusWords(props: { status: MailStatus }) {
  const { status, since, waiting, fallback } = props.status;
  const t = useMailTexts();
  return (
    <>
      <div role="status">
        <Pill
          appearance={statusAppearance[status]}
          word={t(`status.word.${status}`)}
        />
      </div>
      <Typography variant="body2">
        {fallback?.state === 'in-use'
          ? t('status.fallback.inUse', { server: fallback.server ?? '' })
          : t(`status.meaning.${status}`)}
      </Typography>
      {since && (
        <Typography variant="body2">
          {t('status.changed', { age: <RelativeTime at={since} /> })}
        </Typography>
      )}
      {waiting !== undefined && (
        <Typography variant="body2">
          {t('status.waiting', { count: waiting })}
        </Typography>
      )}
    </>
  );
}

function hasSomethingToTry(status: MailStatus | undefined): boolean {
  return (
    status !== undefined &&
    isTrouble(status.status) &&
    (status.waiting ?? 0) > 0
  );
}
