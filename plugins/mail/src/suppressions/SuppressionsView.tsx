import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mailDeliveriesRetryPermission } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { ActionButton } from '../components/ActionButton';
import { Announcement } from '../components/Announcement';
import { Notice } from '../components/Notice';
import { TypedFilter } from '../components/TypedFilter';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';
import { AddSuppression } from './AddSuppression';
import { BounceMailboxLine } from './BounceMailboxLine';
import { LiftedNotice } from './LiftedNotice';
import { SuppressionList } from './SuppressionList';
import { useLifting } from './useLifting';
import { useSuppressions } from './useSuppressions';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 960 },
    hint: { margin: theme.spacing(1, 0, 2) },
    back: { display: 'inline-block', marginBottom: theme.spacing(1) },
    search: {
      margin: theme.spacing(2, 0),
      padding: theme.spacing(2),
      // Labels are in the secondary text colour, which is readable on paper only.
      backgroundColor: theme.palette.background.paper,
    },
    typed: { width: 320, maxWidth: '100%' },
  }),
  { name: 'MailSuppressionsView' },
);

/** The addresses that the portal does not write to, and what can be done about each. */
export function SuppressionsView() {
  const classes = useStyles();
  const t = useMailTexts();
  const [address, setAddress] = useState('');
  const { page, error, refresh, more, loadMore } = useSuppressions(
    address || undefined,
  );
  const { busy, lifted, lift, undo } = useLifting(refresh);
  const permission = mailDeliveriesRetryPermission;
  const permitted = usePermission({ permission });
  const rootRef = useFocusWhenGone<HTMLElement>(Number(Boolean(lifted)));
  return (
    <section
      ref={rootRef}
      tabIndex={-1}
      className={classes.root}
      aria-labelledby="suppressions-title"
    >
      <Link to="?" className={classes.back}>
        {t('suppressions.back')}
      </Link>
      <Typography variant="h5" component="h2" id="suppressions-title">
        {t('suppressions.title')}
      </Typography>
      <Typography variant="body1" className={classes.hint}>
        {t('suppressions.hint')}
      </Typography>
      <BounceMailboxLine />
      {permitted.allowed && <AddSuppression onAdded={refresh} />}
      {!permitted.allowed && !permitted.loading && (
        <Notice tone="warning">
          {t('suppressions.readOnly', { permission: permission.name })}
        </Notice>
      )}
      {lifted && (
        <LiftedNotice
          key={lifted.id}
          lifted={lifted}
          onUndo={() => void undo(lifted)}
        />
      )}
      <div role="search" className={classes.search}>
        <TypedFilter
          className={classes.typed}
          id="suppressions-search"
          label={t('suppressions.search')}
          hint={t('suppressions.searchHint')}
          value={address}
          onChange={setAddress}
        />
      </div>
      <SuppressionList
        suppressions={page?.items}
        error={error}
        filtered={Boolean(address)}
        busy={busy}
        onLift={permitted.allowed ? one => void lift(one) : undefined}
        onRetry={refresh}
      />
      {more.reason && (
        <Notice tone="error">
          {t('suppressions.moreFailed', { reason: more.reason })}
        </Notice>
      )}
      {page?.nextCursor && (
        <ActionButton
          busy={more.loading}
          label={t('suppressions.more')}
          busyLabel={t('suppressions.loadingMore')}
          onClick={loadMore}
        />
      )}
      <Announcement
        text={page ? t('suppressions.found', { count: page.items.length }) : ''}
      />
    </section>
  );
}
