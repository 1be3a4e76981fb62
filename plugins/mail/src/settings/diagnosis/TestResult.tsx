import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { reasonOf } from '../../api';
import { Announcement } from '../../components/Announcement';
import { Notice } from '../../components/Notice';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { summaryOf } from './summaryOf';
import { configuredFallback, fallbackValuesOf, valuesOf } from './testedValues';
import { Diagnosis } from './useDiagnosis';
import { TestOfForm } from './TestOfForm';
import { VerdictLine } from './VerdictLine';

const useStyles = makeStyles(
  theme => ({ root: { display: 'grid', gap: theme.spacing(1) } }),
  { name: 'MailTestResult' },
);

/** How a test ended, above its steps: what people look for first. */
export function TestResult(props: { test: TestOfForm }) {
  const { diagnosis } = props.test;
  const { phase, verdict } = diagnosis;
  const { draft } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const isStale =
    phase !== 'running' &&
    ![configuredFallback, fallbackValuesOf(draft), valuesOf(draft)].includes(
      diagnosis.about ?? '',
    );
  return (
    <div className={classes.root}>
      {isStale && <Notice tone="warning">{t('settings.test.stale')}</Notice>}
      {verdict && (
        <VerdictLine outcome={verdict.outcome} summary={verdict.summary} />
      )}
      {phase === 'failed' && (
        <Notice tone="error">
          {t('settings.test.failed', { reason: reasonOf(diagnosis.error) })}
        </Notice>
      )}
      <Ending diagnosis={diagnosis} />
    </div>
  );
}

/** How it ended, to be read and to be heard. */
function Ending(props: { diagnosis: Diagnosis }) {
  const { phase, verdict } = props.diagnosis;
  const t = useMailTexts();
  const words: Partial<Record<Diagnosis['phase'], string>> = {
    running: t('settings.test.running'),
    cancelled: t('settings.test.cancelled'),
    done: verdict ? undefined : t('settings.test.incomplete'),
  };
  const result = verdict
    ? `${t(`settings.test.outcome.${verdict.outcome}`)}. ${summaryOf(
        verdict,
        t,
      )}`
    : words[phase] ?? '';
  return (
    <>
      {!verdict && phase !== 'running' && (
        <Typography variant="body2" aria-hidden>
          {words[phase]}
        </Typography>
      )}
      <Announcement text={result} />
    </>
  );
}
