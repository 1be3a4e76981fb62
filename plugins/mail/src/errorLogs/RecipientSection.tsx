import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { usePermission } from '@backstage/plugin-permission-react';
import { mailErrorLogsUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailTexts } from '../translation';
import { RecipientEditor } from './RecipientEditor';
import { useErrorRecipients } from './useErrorRecipients';

/** Who is told about errors, and the way to change that. */
export function RecipientSection() {
  const t = useMailTexts();
  const { allowed, loading } = usePermission({
    permission: mailErrorLogsUpdatePermission,
  });
  return (
    <section aria-labelledby="error-recipients-title">
      <Typography variant="h5" component="h2" id="error-recipients-title">
        {t('errorLogs.title')}
      </Typography>
      <Typography variant="body1" gutterBottom>
        {t('errorLogs.intro')}
      </Typography>
      {!allowed && !loading && (
        <Typography variant="body1">
          {t('errorLogs.readOnly', {
            permission: <code>{mailErrorLogsUpdatePermission.name}</code>,
          })}
        </Typography>
      )}
      <Recipients readOnly={!allowed} />
    </section>
  );
}

function Recipients(props: { readOnly: boolean }) {
  const t = useMailTexts();
  const state = useErrorRecipients();
  if (state.status === 'loading') {
    return <Skeleton label={t('errorLogs.loading')} lines={4} />;
  }
  if (state.status === 'error') {
    return (
      <Notice
        tone="error"
        title={t('errorLogs.failed')}
        action={<Button onClick={state.retry}>{t('errorLogs.retry')}</Button>}
      >
        {state.reason}
      </Notice>
    );
  }
  return (
    <RecipientEditor recipients={state.recipients} readOnly={props.readOnly} />
  );
}
