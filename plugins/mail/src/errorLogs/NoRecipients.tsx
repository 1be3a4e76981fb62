import Typography from '@material-ui/core/Typography';
import { useMailTexts } from '../translation';

/** Nobody is told: what that means, and the first step. */
export function NoRecipients(props: { readOnly: boolean }) {
  const t = useMailTexts();
  return (
    <>
      <Typography variant="subtitle1" component="p">
        {t('errorLogs.empty')}
      </Typography>
      {!props.readOnly && (
        <Typography variant="body1">{t('errorLogs.emptyHint')}</Typography>
      )}
    </>
  );
}
