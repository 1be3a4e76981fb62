import CatalogIcon from '@material-ui/icons/Category';
import LogIcon from '@material-ui/icons/Subject';
import MailIcon from '@material-ui/icons/MailOutline';
import TaskIcon from '@material-ui/icons/Schedule';
import TokenIcon from '@material-ui/icons/VpnKey';
import WorkflowIcon from '@material-ui/icons/DeviceHub';
import { ErrorSource } from '@mailroom/backstage-plugin-mail-common';
import { Appearance } from '../components/Pill';

/** How each source of errors looks; its words are `errorSource.*`. */
export const sourceAppearance: Record<ErrorSource, Appearance> = {
  delivery: { icon: MailIcon, tone: 'neutral' },
  workflow: { icon: WorkflowIcon, tone: 'neutral' },
  catalog: { icon: CatalogIcon, tone: 'neutral' },
  tokens: { icon: TokenIcon, tone: 'neutral' },
  tasks: { icon: TaskIcon, tone: 'neutral' },
  logs: { icon: LogIcon, tone: 'neutral' },
};
