import Typography from '@material-ui/core/Typography';
import { reasonOf } from '../../api';
import { Announcement } from '../../components/Announcement';
import { Notice } from '../../components/Notice';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { DiagnosisSteps } from './DiagnosisSteps';
import { valuesOf } from './testedValues';
import { Diagnosis } from './useDiagnosis';
import { Mending } from './useMending';
import { TestOfForm } from './TestOfForm';
import { VerdictLine } from './VerdictLine';

/** What a test has found out so far, and in the end its verdict. */
export function TestResult(props: { test: TestOfForm; mending: Mending }) {
  const { test, mending } = props;
  const { diagnosis } = test;
  const { phase, verdict } = diagnosis;
  const { draft } = useForm();
  const t = useMailTexts();
  const isStale = phase !== 'running' && diagnosis.about !== valuesOf(draft);
  return (
    <>
      {isStale && <Notice tone="warning">{t('settings.test.stale')}</Notice>}
      <DiagnosisSteps steps={diagnosis.steps} mending={mending} />
      {verdict && (
        <VerdictLine passed={verdict.passed} summary={verdict.summary} />
      )}
      {phase === 'failed' && (
        <Notice tone="error">
          {t('settings.test.failed', { reason: reasonOf(diagnosis.error) })}
        </Notice>
      )}
      <Ending diagnosis={diagnosis} />
    </>
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
    ? `${t(
        verdict.passed ? 'settings.test.passed' : 'settings.test.notPassed',
      )}. ${verdict.summary}`
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
