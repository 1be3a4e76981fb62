import { Link } from '@backstage/core-components';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mailDeliveriesRetryPermission } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { ActionButton } from '../components/ActionButton';
import { Announcement } from '../components/Announcement';
import { Field } from '../components/Field';
import { Notice } from '../components/Notice';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';
import { AddSuppression } from './AddSuppression';
import { BounceMailboxLine } from './BounceMailboxLine';
import { LiftedNotice } from './LiftedNotice';
import { SuppressionList } from './SuppressionList';
import { useLifting } from './useLifting';
import { useSuppressions } from './useSuppressions';

/** Long enough to type an address without a question for each letter. */
const DEBOUNCE_MS = 300;

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 960 },
    hint: { margin: theme.spacing(1, 0, 2) },
    search: { margin: theme.spacing(0, 0, 2), width: 320, maxWidth: '100%' },
  }),
  { name: 'MailSuppressionsView' },
);

/** The addresses that the portal does not write to, and what can be done about each. */
export function SuppressionsView() {
  const classes = useStyles();
  const t = useMailTexts();
  const { typed, setTyped, address } = useTypedAddress();
  const { page, error, refresh, more, loadMore } = useSuppressions(address);
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
      <Link to="?">{t('suppressions.back')}</Link>
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
      <Field
        className={classes.search}
        size="small"
        type="search"
        id="suppressions-search"
        label={t('suppressions.search')}
        helperText={t('suppressions.searchHint')}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
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

function useTypedAddress() {
  const [typed, setTyped] = useState('');
  const [address, setAddress] = useState<string>();
  useDebounce(() => setAddress(typed.trim() || undefined), DEBOUNCE_MS, [
    typed,
  ]);
  return { typed, setTyped, address };
}
