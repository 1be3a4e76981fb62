import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { usePermission } from '@backstage/plugin-permission-react';
import { mailDiagnosisRunPermission } from '@mailroom/backstage-plugin-mail-common';
import { RelativeTime } from '../../components/Time';
import { useMailTexts } from '../../translation';
import { SettingsField } from '../SettingsDraft';
import { useForm } from '../SettingsFormContext';
import { ArrivalPanel } from './ArrivalPanel';
import { CopyForSupport } from './CopyForSupport';
import { DiagnosisSteps } from './DiagnosisSteps';
import { FilledIn } from './FilledIn';
import { TestForm } from './TestForm';
import { isAboutFallback } from './testedValues';
import { TestResult } from './TestResult';
import { TestOfForm } from './TestOfForm';
import { Mending, useMending } from './useMending';
import { VerdictLine } from './VerdictLine';

/** The test: one button, the steps as they finish, each with what to do, then whether the mail arrives. */
export function TestPanel(props: {
  test: TestOfForm;
  goTo: (field: SettingsField) => void;
}) {
  const { test, goTo } = props;
  const t = useMailTexts();
  const permission = usePermission({ permission: mailDiagnosisRunPermission });
  const mendings = [useMending('own', goTo), useMending('fallback', goTo)];
  const mending = mendings[Number(isAboutFallback(test.diagnosis.about))];
  const isIdle = test.diagnosis.phase === 'idle';
  return (
    <Card component="section" aria-labelledby="mail-settings-test">
      <CardContent>
        <Typography variant="h6" component="h2" id="mail-settings-test">
          {t('settings.test.title')}
        </Typography>
        <Typography variant="body2" color="textSecondary" gutterBottom>
          {t('settings.test.sentence')}
        </Typography>
        {permission.allowed ? (
          <TestStart test={test} mending={mending} />
        ) : (
          <Typography variant="body2" gutterBottom>
            {t('settings.test.notAllowed', {
              permission: <code>{mailDiagnosisRunPermission.name}</code>,
            })}
          </Typography>
        )}
        {isIdle ? <LastTest /> : <TestResult test={test} />}
        <ArrivalPanel watch={test.arrival} arrivedAt={test.arrivedAt} />
        {!isIdle && (
          <DiagnosisSteps steps={test.diagnosis.steps} mending={mending} />
        )}
        <CopyForSupport test={test} />
      </CardContent>
    </Card>
  );
}

/** Of the default server there is nothing to test where an operator has not set it up. */
function TestStart(props: { test: TestOfForm; mending: Mending }) {
  const { diagnosis, run, cancel } = props.test;
  const { draft, stored } = useForm();
  const t = useMailTexts();
  if (draft.sender === 'default' && stored.defaultServer.state !== 'ready') {
    return (
      <Typography variant="body2">{t('settings.test.noServer')}</Typography>
    );
  }
  return (
    <>
      <TestForm
        running={diagnosis.phase === 'running'}
        isAgain={diagnosis.verdict !== undefined}
        hasFallback={
          stored.fallbackLockedBy
            ? stored.configuredFallback?.state === 'ready'
            : draft['fallback.enabled']
        }
        onRun={run}
        onCancel={cancel}
      />
      <FilledIn filled={props.mending.filled} />
    </>
  );
}

function LastTest() {
  const { test } = useForm().stored;
  const t = useMailTexts();
  if (!test) return null;
  return (
    <>
      <Typography variant="body2" gutterBottom>
        {t('settings.test.last', { age: <RelativeTime at={test.testedAt} /> })}
      </Typography>
      <VerdictLine outcome={test.outcome} />
    </>
  );
}
