import Button from '@material-ui/core/Button';
import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import { useCallback } from 'react';
import usePrevious from 'react-use/esm/usePrevious';
import { reasonOf } from '../api';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailTexts } from '../translation';
import { Conversation } from './Conversation';
import { DeliveryActions } from './DeliveryActions';
import { DeliveryFacts } from './DeliveryFacts';
import { MessagePreview } from './MessagePreview';
import { useDelivery } from './useDelivery';
import { WaitForLimit } from './WaitForLimit';

const TITLE_ID = 'delivery-drawer-title';

const useStyles = makeStyles(
  theme => ({
    paper: {
      width: 560,
      maxWidth: '100%',
      boxSizing: 'border-box',
      padding: theme.spacing(2, 3, 4),
      gap: theme.spacing(2),
    },
    top: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MailDeliveryDrawer' },
);

/** One delivery over the list: the keyboard stays inside, Escape closes it. */
export function DeliveryDrawer(props: {
  id?: string;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}) {
  const { id, onClose, onChanged } = props;
  const classes = useStyles();
  // The drawer slides out with the content that it had.
  const lastId = usePrevious(id);
  const shownId = id ?? lastId;
  return (
    <Drawer
      anchor="right"
      open={id !== undefined}
      onClose={onClose}
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': TITLE_ID,
      }}
    >
      {shownId && (
        <DeliveryContent id={shownId} onClose={onClose} onChanged={onChanged} />
      )}
    </Drawer>
  );
}

function DeliveryContent(props: {
  id: string;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}) {
  const { id, onClose, onChanged } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const { value: delivery, error, refresh } = useDelivery(id);
  const refreshBoth = useCallback(
    () => Promise.all([refresh(), onChanged()]),
    [refresh, onChanged],
  );
  return (
    <>
      <div className={classes.top}>
        <Typography variant="h5" component="h2" id={TITLE_ID}>
          {delivery?.subject ?? t('delivery.label')}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('delivery.close')}>
          <CloseIcon />
        </IconButton>
      </div>
      {!delivery && !error && (
        <Skeleton label={t('delivery.loading')} lines={6} />
      )}
      {!delivery && Boolean(error) && (
        <Notice
          tone="error"
          title={t('delivery.failed')}
          action={<Button onClick={refresh}>{t('deliveries.retry')}</Button>}
        >
          {reasonOf(error)}
        </Notice>
      )}
      {delivery && (
        <>
          {Boolean(error) && (
            <Notice tone="warning">
              {t('delivery.stale', { reason: reasonOf(error) })}
            </Notice>
          )}
          <DeliveryFacts delivery={delivery} />
          <WaitForLimit delivery={delivery} />
          <DeliveryActions delivery={delivery} onChanged={refreshBoth} />
          <Typography variant="h6" component="h3">
            {t('delivery.conversation')}
          </Typography>
          <Conversation attempts={delivery.recentAttempts} />
          <Typography variant="h6" component="h3">
            {t('delivery.preview')}
          </Typography>
          <MessagePreview delivery={delivery} />
        </>
      )}
    </>
  );
}
