import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import OffIcon from '@material-ui/icons/PowerSettingsNew';
import RetryIcon from '@material-ui/icons/Autorenew';
import UnprovenIcon from '@material-ui/icons/HelpOutline';
import { OAuthConnectionState } from '@mailroom/backstage-plugin-mail-common';
import { Appearance } from '../../components/Pill';

/** How each state of a connection looks. */
export const connectionAppearance: Record<OAuthConnectionState, Appearance> = {
  unproven: { icon: UnprovenIcon, tone: 'info' },
  connected: { icon: DoneIcon, tone: 'success' },
  retrying: { icon: RetryIcon, tone: 'warning' },
  'needs-consent': { icon: ErrorIcon, tone: 'error' },
  misconfigured: { icon: ErrorIcon, tone: 'error' },
  disconnected: { icon: OffIcon, tone: 'neutral' },
};
