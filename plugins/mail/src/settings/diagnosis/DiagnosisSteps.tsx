import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import SkipIcon from '@material-ui/icons/RemoveCircleOutline';
import ToDoIcon from '@material-ui/icons/RadioButtonUnchecked';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { Appearance } from '../../components/Pill';
import { ServerWords } from '../../components/ServerWords';
import { toneColor } from '../../components/tone';
import { useLocale } from '../../components/useLocale';
import { useMailTexts } from '../../translation';
import { SettingsField } from '../SettingsDraft';
import { fieldAt } from '../settingsFields';
import { TestStep } from './useDiagnosis';

const appearances: Record<TestStep['state'], Appearance> = {
  pending: { icon: ToDoIcon, tone: 'neutral' },
  running: { icon: ToDoIcon, tone: 'neutral' },
  passed: { icon: CheckIcon, tone: 'success' },
  warned: { icon: WarningIcon, tone: 'warning' },
  failed: { icon: ErrorIcon, tone: 'error' },
  skipped: { icon: SkipIcon, tone: 'neutral' },
};

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(2, 0, 1), padding: 0 },
    step: {
      display: 'grid',
      gridTemplateColumns: '24px minmax(0, 1fr)',
      columnGap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
    words: { overflowWrap: 'anywhere' },
    duration: { fontVariantNumeric: 'tabular-nums' },
    success: { color: toneColor(theme, 'success') },
    warning: { color: toneColor(theme, 'warning') },
    error: { color: toneColor(theme, 'error') },
    neutral: { color: toneColor(theme, 'neutral') },
    info: { color: toneColor(theme, 'info') },
  }),
  { name: 'MailDiagnosisSteps' },
);

/** The steps of a test in the order of the conversation, each with its verdict. */
export function DiagnosisSteps(props: {
  steps: TestStep[];
  onRepair: (field: SettingsField) => void;
}) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <ol className={classes.list} aria-label={t('settings.test.steps')}>
      {props.steps.map(step => (
        <li key={step.id} className={classes.step}>
          <StepIcon state={step.state} />
          <div className={classes.words}>
            <StepTitle step={step} />
            <StepDetail step={step} onRepair={props.onRepair} />
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
    <Typography variant="body2">
      <strong>{t(`settings.test.step.${id}`)}</strong>
      {` · ${t(`settings.test.state.${state}`)}`}
      {durationMs !== undefined && (
        <span className={classes.duration}>
          {` · ${t('settings.test.took', {
            duration: seconds.format(durationMs / 1_000),
          })}`}
        </span>
      )}
    </Typography>
  );
}

function StepDetail(props: {
  step: TestStep;
  onRepair: (field: SettingsField) => void;
}) {
  const { id, summary, advice, evidence } = props.step;
  const t = useMailTexts();
  const field = props.step.field ? fieldAt(props.step.field) : undefined;
  const name = t(`settings.test.step.${id}`);
  return (
    <>
      {summary && <Typography variant="body2">{summary}</Typography>}
      {advice && <Typography variant="body2">{advice}</Typography>}
      {field && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => props.onRepair(field)}
        >
          {t('settings.test.repair', { field: t(`settings.field.${field}`) })}
        </Button>
      )}
      {evidence && (
        <details>
          <Typography variant="body2" component="summary">
            {t(
              id === 'dns'
                ? 'settings.test.showFinding'
                : 'settings.test.showEvidence',
            )}
          </Typography>
          <ServerWords
            label={t('settings.test.evidence', { step: name })}
            words={evidence}
          />
        </details>
      )}
    </>
  );
}
