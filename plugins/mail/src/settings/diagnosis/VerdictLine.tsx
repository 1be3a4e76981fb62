import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { Pill } from '../../components/Pill';
import { statusAppearance } from '../../status';
import { useMailTexts } from '../../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
    },
    words: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'MailVerdictLine' },
);

/** Whether a test passed, and in one sentence what that means. */
export function VerdictLine(props: { passed: boolean; summary?: string }) {
  const { passed, summary } = props;
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <Pill
        appearance={
          passed ? statusAppearance.working : { icon: ErrorIcon, tone: 'error' }
        }
        word={t(passed ? 'settings.test.passed' : 'settings.test.notPassed')}
      />
      {summary && <span className={classes.words}>{summary}</span>}
    </Typography>
  );
}
