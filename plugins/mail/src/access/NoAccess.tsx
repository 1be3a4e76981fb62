import Typography from '@material-ui/core/Typography';
import { mailDeliveriesReadPermission } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../translation';

/** What somebody sees who followed a link to Mail without being an administrator. */
export function NoAccess() {
  const t = useMailTexts();
  const permission = mailDeliveriesReadPermission.name;
  return (
    <>
      <Typography variant="h5" component="h2" paragraph>
        {t('noAccess.title')}
      </Typography>
      <Typography variant="body1" paragraph>
        {t('noAccess.description', { permission: <code>{permission}</code> })}
      </Typography>
      <Typography variant="body1">{t('noAccess.preferences')}</Typography>
    </>
  );
}
