import { usePermission } from '@backstage/plugin-permission-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  DeliveryDetail,
  mailDeliveriesRetryPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { ActionButton } from '../components/ActionButton';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { CancelConfirmation } from './CancelConfirmation';
import { canCancel, canTryAgain } from './stateAppearance';
import { useDeliveryAction } from './useDeliveryAction';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MailDeliveryActions' },
);

/** What can be done to a delivery in its state by somebody who may. */
export function DeliveryActions(props: {
  delivery: DeliveryDetail;
  onChanged: () => Promise<unknown>;
}) {
  const { delivery, onChanged } = props;
  const { id, address, state } = delivery;
  const classes = useStyles();
  const t = useMailTexts();
  const mailApi = useMailApi();
  const permitted = usePermission({
    permission: mailDeliveriesRetryPermission,
  });
  const [confirming, setConfirming] = useState(false);

  const tryAgain = useDeliveryAction({
    act: () => mailApi.retryDelivery(id),
    succeeded: () => t('delivery.triedAgain', { address }),
    failed: reason => t('delivery.notTriedAgain', { reason }),
    onChanged,
  });
  const cancel = useDeliveryAction({
    act: () => mailApi.cancelDelivery(id),
    succeeded: () => t('delivery.cancelled', { address }),
    failed: reason => t('delivery.notCancelled', { reason }),
    onChanged,
  });

  const offersTry = canTryAgain(delivery) || tryAgain.busy;
  const offersCancel = canCancel(state) || cancel.busy;
  const rootRef = useFocusWhenGone<HTMLDivElement>(
    Number(offersTry) + Number(offersCancel),
  );

  if (!permitted.allowed) return null;
  return (
    <div ref={rootRef} tabIndex={-1} className={classes.root}>
      {offersTry && (
        <ActionButton
          variant="contained"
          color="primary"
          busy={tryAgain.busy}
          label={t('delivery.tryAgain')}
          busyLabel={t('delivery.tryingAgain')}
          onClick={tryAgain.run}
        />
      )}
      {offersCancel && (
        <ActionButton
          variant="outlined"
          busy={cancel.busy}
          label={t('delivery.cancel')}
          busyLabel={t('delivery.cancelling')}
          onClick={() => setConfirming(true)}
        />
      )}
      <CancelConfirmation
        open={confirming}
        delivery={delivery}
        onKeep={() => setConfirming(false)}
        onCancel={() => {
          setConfirming(false);
          void cancel.run();
        }}
      />
    </div>
  );
}
