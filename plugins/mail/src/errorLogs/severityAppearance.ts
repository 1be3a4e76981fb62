import CriticalIcon from '@material-ui/icons/Block';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { ErrorSeverity } from '@mailroom/backstage-plugin-mail-common';
import { Appearance } from '../components/Pill';

/** How each severity looks; its words are `errorSeverity.*`. */
export const severityAppearance: Record<ErrorSeverity, Appearance> = {
  warning: { icon: WarningIcon, tone: 'warning' },
  error: { icon: ErrorIcon, tone: 'error' },
  critical: { icon: CriticalIcon, tone: 'error' },
};
