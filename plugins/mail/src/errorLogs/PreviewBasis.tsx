import Typography from '@material-ui/core/Typography';
import { RelativeTime } from '../components/Time';
import { useMailTexts } from '../translation';
import { Preview } from './usePreview';

/** What the numbers of last week are computed from. */
export function PreviewBasis(props: { preview?: Preview }) {
  const t = useMailTexts();
  const { preview } = props;
  return preview && preview.mails.size > 0 ? (
    <Typography variant="body2" paragraph>
      {t('errorLogs.preview.basis', {
        age: <RelativeTime at={preview.since} />,
      })}
    </Typography>
  ) : null;
}
