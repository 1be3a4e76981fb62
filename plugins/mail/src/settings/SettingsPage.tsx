import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import { mailSettingsUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { reasonOf } from '../api';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailApi } from '../phrases';
import { StatusLine } from '../status';
import { useMailTexts } from '../translation';
import { SettingsEditor } from './SettingsEditor';

/** The mail server of the portal: set up, tested and saved in one place. */
export function SettingsPage() {
  return (
    <>
      <StatusLine />
      <LoadedSettings />
    </>
  );
}

function LoadedSettings() {
  const mailApi = useMailApi();
  const t = useMailTexts();
  const { value, error, retry } = useAsyncRetry(
    () => mailApi.getSettings(),
    [mailApi],
  );
  // A form that is read-only for a moment would say so to people who may change it.
  const update = usePermission({ permission: mailSettingsUpdatePermission });
  if (value && !update.loading) return <SettingsEditor settings={value} />;
  if (error) {
    return (
      <Notice
        tone="error"
        title={t('settings.failed')}
        action={<Button onClick={retry}>{t('settings.retry')}</Button>}
      >
        {reasonOf(error)}
      </Notice>
    );
  }
  return <Skeleton label={t('settings.loading')} lines={8} />;
}
