import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { usePermission } from '@backstage/plugin-permission-react';
import { mailDiagnosisRunPermission } from '@mailroom/backstage-plugin-mail-common';
import { reasonOf } from '../../api';
import { Announcement } from '../../components/Announcement';
import { Notice } from '../../components/Notice';
import { RelativeTime } from '../../components/Time';
import { useMailTexts } from '../../translation';
import { DiagnosisSteps } from './DiagnosisSteps';
import { SettingsField } from '../SettingsDraft';
import { useForm } from '../SettingsFormContext';
import { TestForm } from './TestForm';
import { Diagnosis } from './useDiagnosis';
import { valuesOf } from './testedValues';
import { VerdictLine } from './VerdictLine';

/** The test: one button, then the steps as they finish, each with what to do. */
export function TestPanel(props: {
  diagnosis: Diagnosis;
  onRun: (recipient: string) => void;
  onCancel: () => void;
  onRepair: (field: SettingsField) => void;
}) {
  const { diagnosis } = props;
  const t = useMailTexts();
  const permission = usePermission({ permission: mailDiagnosisRunPermission });
  return (
    <Card component="section" aria-labelledby="mail-settings-test">
      <CardContent>
        <Typography variant="h6" component="h2" id="mail-settings-test">
          {t('settings.test.title')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('settings.test.sentence')}
        </Typography>
        {permission.allowed ? (
          <TestStart {...props} />
        ) : (
          <Typography variant="body2">
            {t('settings.test.notAllowed', {
              permission: <code>{mailDiagnosisRunPermission.name}</code>,
            })}
          </Typography>
        )}
        {diagnosis.phase === 'idle' ? (
          <LastTest />
        ) : (
          <TestResult diagnosis={diagnosis} onRepair={props.onRepair} />
        )}
      </CardContent>
    </Card>
  );
}

/** Of the default server there is nothing to test where an operator has not set it up. */
function TestStart(props: {
  diagnosis: Diagnosis;
  onRun: (recipient: string) => void;
  onCancel: () => void;
}) {
  const { draft, stored } = useForm();
  const t = useMailTexts();
  if (draft.sender === 'default' && stored.defaultServer.state !== 'ready') {
    return (
      <Typography variant="body2">{t('settings.test.noServer')}</Typography>
    );
  }
  return (
    <TestForm
      running={props.diagnosis.phase === 'running'}
      onRun={props.onRun}
      onCancel={props.onCancel}
    />
  );
}

function LastTest() {
  const { test } = useForm().stored;
  const t = useMailTexts();
  if (!test) return null;
  return (
    <>
      <Typography variant="body2">
        {t('settings.test.last', { age: <RelativeTime at={test.testedAt} /> })}
      </Typography>
      <VerdictLine passed={test.passed} />
    </>
  );
}

function TestResult(props: {
  diagnosis: Diagnosis;
  onRepair: (field: SettingsField) => void;
}) {
  const { diagnosis } = props;
  const { phase, verdict } = diagnosis;
  const { draft } = useForm();
  const t = useMailTexts();
  const isStale = phase !== 'running' && diagnosis.about !== valuesOf(draft);
  return (
    <>
      {isStale && <Notice tone="warning">{t('settings.test.stale')}</Notice>}
      <DiagnosisSteps steps={diagnosis.steps} onRepair={props.onRepair} />
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
