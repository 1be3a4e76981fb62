import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import SkipIcon from '@material-ui/icons/RemoveCircleOutline';
import ToDoIcon from '@material-ui/icons/RadioButtonUnchecked';
import LaterIcon from '@material-ui/icons/Schedule';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { useState } from 'react';
import { Appearance } from '../../components/Pill';
import { toneColor } from '../../components/tone';
import { useLocale } from '../../components/useLocale';
import { useMailTexts } from '../../translation';
import { hasDetails, StepDetails } from './StepDetails';
import { StepRepairs } from './StepRepairs';
import { TestStep } from './useDiagnosis';
import { Mending } from './useMending';

const appearances: Record<TestStep['state'], Appearance> = {
  pending: { icon: ToDoIcon, tone: 'neutral' },
  running: { icon: ToDoIcon, tone: 'neutral' },
  passed: { icon: CheckIcon, tone: 'success' },
  warned: { icon: WarningIcon, tone: 'warning' },
  deferred: { icon: LaterIcon, tone: 'warning' },
  failed: { icon: ErrorIcon, tone: 'error' },
  skipped: { icon: SkipIcon, tone: 'neutral' },
};

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(2, 0, 1), padding: 0 },
    step: {
      display: 'grid',
      gridTemplateColumns: '20px minmax(0, 1fr)',
      columnGap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
    row: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      columnGap: theme.spacing(1),
    },
    // The place of the verdict is kept while it is on its way, so that nothing
    // jumps; what is skipped gets none.
    verdict: { minHeight: theme.spacing(3) },
    words: { minWidth: 0, overflowWrap: 'anywhere' },
    duration: {
      flex: 'none',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.secondary,
    },
    toggle: { flex: 'none', minWidth: 0, padding: theme.spacing(0, 0.5) },
    success: { color: toneColor(theme, 'success') },
    warning: { color: toneColor(theme, 'warning') },
    error: { color: toneColor(theme, 'error') },
    neutral: { color: toneColor(theme, 'neutral') },
    info: { color: toneColor(theme, 'info') },
  }),
  { name: 'MailDiagnosisSteps' },
);

/** The steps of a test in the order of the conversation, each with its verdict. */
export function DiagnosisSteps(props: { steps: TestStep[]; mending: Mending }) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <ol className={classes.list} aria-label={t('settings.test.steps')}>
      {props.steps.map(step => (
        <li key={step.id} className={classes.step}>
          <StepIcon state={step.state} />
          <div className={classes.words}>
            <StepTitle step={step} />
            <StepVerdict step={step} mending={props.mending} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepIcon(props: { state: TestStep['state'] }) {
  const classes = useStyles();
  if (props.state === 'running')
    return <CircularProgress size={20} aria-hidden />;
  const { icon: Icon, tone } = appearances[props.state];
  return <Icon fontSize="small" className={classes[tone]} aria-hidden />;
}

function StepTitle(props: { step: TestStep }) {
  const { id, state, durationMs } = props.step;
  const classes = useStyles();
  const t = useMailTexts();
  const seconds = new Intl.NumberFormat(useLocale(), {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return (
    <Typography variant="body2" component="div" className={classes.row}>
      <span className={classes.words}>
        <strong>{t(`settings.test.step.${id}`)}</strong>
        {` · ${t(`settings.test.state.${state}`)}`}
      </span>
      {durationMs !== undefined && (
        <span className={classes.duration}>
          {t('settings.test.took', {
            duration: seconds.format(durationMs / 1_000),
          })}
        </span>
      )}
    </Typography>
  );
}

function StepVerdict(props: { step: TestStep; mending: Mending }) {
  const { step, mending } = props;
  const { id, state, summary, advice } = step;
  const classes = useStyles();
  const t = useMailTexts();
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = hasDetails(step) && (chosen ?? state === 'failed');
  const detailsId = `mail-settings-test-${id}`;
  return (
    <>
      <div
        className={
          state === 'skipped'
            ? classes.row
            : `${classes.row} ${classes.verdict}`
        }
      >
        <Typography variant="body2" className={classes.words}>
          {summary}
        </Typography>
        {hasDetails(step) && (
          <Button
            size="small"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={detailsId}
            aria-label={t(
              isOpen ? 'settings.test.hideDetails' : 'settings.test.details',
              { step: t(`settings.test.step.${id}`) },
            )}
            onClick={() => setChosen(!isOpen)}
          >
            {t(isOpen ? 'settings.test.hide' : 'settings.test.show')}
          </Button>
        )}
      </div>
      {advice && <Typography variant="body2">{advice}</Typography>}
      <StepRepairs step={step} mending={mending} />
      <div id={detailsId}>{isOpen && <StepDetails step={step} />}</div>
    </>
  );
}
