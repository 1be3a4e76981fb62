import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import QuestionIcon from '@material-ui/icons/HelpOutline';
import PauseIcon from '@material-ui/icons/PauseCircleOutline';
import PowerIcon from '@material-ui/icons/PowerSettingsNew';
import SettingsIcon from '@material-ui/icons/Settings';
import VerifiedIcon from '@material-ui/icons/VerifiedUser';
import { MailStatusId } from '@mailroom/backstage-plugin-mail-common';
import { Appearance } from '../components/Pill';

/** How each answer to "does mail work?" looks; its words are `status.word.*`. */
export const statusAppearance: Record<MailStatusId, Appearance> = {
  'not-configured': { icon: SettingsIcon, tone: 'neutral' },
  off: { icon: PowerIcon, tone: 'neutral' },
  untested: { icon: QuestionIcon, tone: 'info' },
  working: { icon: CheckIcon, tone: 'success' },
  confirmed: { icon: VerifiedIcon, tone: 'success' },
  degraded: { icon: ErrorIcon, tone: 'warning' },
  paused: { icon: PauseIcon, tone: 'error' },
};

/** Whether mail is broken, so that an administrator has something to do. */
export function isTrouble(
  status: MailStatusId,
): status is 'degraded' | 'paused' {
  return status === 'degraded' || status === 'paused';
}
