import Typography from '@material-ui/core/Typography';
import { useMailTexts } from '../../translation';
import { BulkStage } from './useBulkChange';

/** How many mails were changed, how many were not, and why. */
export function BulkResult(props: {
  stage: Extract<BulkStage, { status: 'running' | 'over' }>;
}) {
  const { stage } = props;
  const { changed, refused } = stage.progress;
  const t = useMailTexts();
  const cut = stage.status === 'over' ? stage.cut : undefined;
  return (
    <>
      <Typography paragraph>
        {t(`bulk.changed.${stage.wish.action}`, { count: changed })}
      </Typography>
      {refused.map(({ because, count }) => (
        <Typography key={because} variant="body2">
          {t('bulk.refused', {
            count,
            why:
              because === 'erased' ? t('bulk.erased') : t(`state.${because}`),
          })}
        </Typography>
      ))}
      {cut && (
        <Typography paragraph>
          {cut.reason
            ? t('bulk.failed', { reason: cut.reason })
            : t('bulk.stopped')}
        </Typography>
      )}
    </>
  );
}
