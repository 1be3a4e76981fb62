import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import LaterIcon from '@material-ui/icons/Schedule';
import { TestOutcome } from '@mailroom/backstage-plugin-mail-common';
import { Appearance, Pill } from '../../components/Pill';
import { statusAppearance } from '../../status';
import { useMailTexts } from '../../translation';
import { summaryOf } from './summaryOf';

const appearances: Record<TestOutcome, Appearance> = {
  passed: statusAppearance.working,
  inconclusive: { icon: LaterIcon, tone: 'warning' },
  failed: { icon: ErrorIcon, tone: 'error' },
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5, 1),
      marginBottom: theme.spacing(1),
    },
    words: {
      // Words that are many stand below, not in a narrow column beside.
      flex: '1 1 260px',
      minWidth: 0,
      overflowWrap: 'anywhere',
      // As far down as the word in the pill.
      paddingTop: theme.spacing(0.25),
    },
  }),
  { name: 'MailVerdictLine' },
);

/** How a test ended, and in one sentence what that means. */
export function VerdictLine(props: { outcome: TestOutcome; summary?: string }) {
  const { outcome } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const summary = summaryOf(props, t);
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <Pill
        appearance={appearances[outcome]}
        word={t(`settings.test.outcome.${outcome}`)}
      />
      {summary && <span className={classes.words}>{summary}</span>}
    </Typography>
  );
}
