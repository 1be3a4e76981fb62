import Typography from '@material-ui/core/Typography';
import { useMailTexts } from '../translation';
import { tabsInOrder } from './mailTabs';

/** What somebody sees who followed a link to Mail and may read none of its tabs. */
export function NoAccess() {
  const t = useMailTexts();
  return (
    <>
      <Typography variant="h5" component="h2" paragraph>
        {t('noAccess.title')}
      </Typography>
      <Typography variant="body1" component="div" paragraph>
        {t('noAccess.description')}
        <ul>
          {tabsInOrder.map(({ path, titleKey, permission }) => (
            <li key={path}>
              {t(titleKey)}: <code>{permission.name}</code>
            </li>
          ))}
        </ul>
      </Typography>
      <Typography variant="body1">{t('noAccess.preferences')}</Typography>
    </>
  );
}
