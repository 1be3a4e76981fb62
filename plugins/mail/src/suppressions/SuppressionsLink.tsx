import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { useSearchParams } from 'react-router-dom';
import { useMailTexts } from '../translation';

const PARAMETER = 'view';
const VIEW = 'suppressions';

/** Whether the URL asks for the suppressed addresses instead of the deliveries. */
export function useShowsSuppressions(): boolean {
  const [search] = useSearchParams();
  return search.get(PARAMETER) === VIEW && !search.has('delivery');
}

/** The way from the deliveries to the suppressed addresses. */
export function SuppressionsLink() {
  const t = useMailTexts();
  return (
    <Typography variant="body2" align="right" component="div" gutterBottom>
      <Link to={`?${PARAMETER}=${VIEW}`}>{t('suppressions.link')}</Link>
    </Typography>
  );
}
