import Typography from '@material-ui/core/Typography';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { Pill } from '../../components/Pill';
import { useMailTexts } from '../../translation';

/** Whether a test passed, and in one sentence what that means. */
export function VerdictLine(props: { passed: boolean; summary?: string }) {
  const { passed, summary } = props;
  const t = useMailTexts();
  return (
    <Typography variant="body2" component="div">
      <Pill
        appearance={
          passed
            ? { icon: CheckIcon, tone: 'success' }
            : { icon: ErrorIcon, tone: 'error' }
        }
        word={t(passed ? 'settings.test.passed' : 'settings.test.notPassed')}
      />{' '}
      {summary}
    </Typography>
  );
}
