import BlockIcon from '@material-ui/icons/Block';
import CancelIcon from '@material-ui/icons/CancelOutlined';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import RejectedIcon from '@material-ui/icons/ErrorOutline';
import PauseIcon from '@material-ui/icons/PauseCircleOutline';
import BouncedIcon from '@material-ui/icons/Undo';
import QueuedIcon from '@material-ui/icons/Schedule';
import SendIcon from '@material-ui/icons/Send';
import ExpiredIcon from '@material-ui/icons/TimerOff';
import DeferredIcon from '@material-ui/icons/Update';
import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { Appearance } from '../components/Pill';

/** How each state of a message looks; its words are `state.*`. */
export const stateAppearance: Record<MessageState, Appearance> = {
  queued: { icon: QueuedIcon, tone: 'info' },
  sending: { icon: SendIcon, tone: 'info' },
  deferred: { icon: DeferredIcon, tone: 'warning' },
  held: { icon: PauseIcon, tone: 'warning' },
  accepted: { icon: CheckIcon, tone: 'success' },
  bounced: { icon: BouncedIcon, tone: 'error' },
  rejected: { icon: RejectedIcon, tone: 'error' },
  expired: { icon: ExpiredIcon, tone: 'error' },
  suppressed: { icon: BlockIcon, tone: 'neutral' },
  cancelled: { icon: CancelIcon, tone: 'neutral' },
};

/**
 * Whether a message can be made due now: it waits, or it was given up and its
 * content is still there. That of a confidential one is erased with the end.
 */
export function canTryAgain(message: {
  state: MessageState;
  confidential: boolean;
}): boolean {
  const { state, confidential } = message;
  const waits = state === 'deferred' || state === 'held';
  const givenUp =
    state === 'rejected' ||
    state === 'bounced' ||
    state === 'expired' ||
    state === 'suppressed' ||
    state === 'cancelled';
  return waits || (givenUp && !confidential);
}

/** Whether a message waits and is not being handed over at this moment. */
export function canCancel(state: MessageState): boolean {
  return state === 'queued' || state === 'deferred' || state === 'held';
}
