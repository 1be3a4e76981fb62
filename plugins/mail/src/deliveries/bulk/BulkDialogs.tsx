import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import LinearProgress from '@material-ui/core/LinearProgress';
import usePrevious from 'react-use/esm/usePrevious';
import { Question } from '../../components/Question';
import { useMailTexts } from '../../translation';
import { BulkResult } from './BulkResult';
import { BulkStage, BulkWish } from './useBulkChange';

const PROGRESS_ID = 'bulk-progress';

/** Asks before many mails are changed, then shows how far it is and what came of it. */
export function BulkDialogs(props: {
  stage: BulkStage;
  onRun: (wish: BulkWish) => void;
  onStop: () => void;
  onClose: () => void;
}) {
  const { stage, onRun, onStop, onClose } = props;
  const t = useMailTexts();
  const runs = stage.status === 'running';
  return (
    <>
      <BulkQuestion stage={stage} onRun={onRun} onClose={onClose} />
      <Dialog
        open={runs || stage.status === 'over'}
        onClose={runs ? undefined : onClose}
        aria-labelledby={PROGRESS_ID}
        fullWidth
        maxWidth="xs"
      >
        <DialogTitle id={PROGRESS_ID}>
          {t(runs ? 'bulk.running' : 'bulk.over')}
        </DialogTitle>
        <DialogContent>
          {runs && <LinearProgress aria-labelledby={PROGRESS_ID} />}
          <div aria-live="polite">
            {(runs || stage.status === 'over') && <BulkResult stage={stage} />}
          </div>
        </DialogContent>
        <DialogActions>
          {runs ? (
            <Button onClick={onStop}>{t('bulk.stop')}</Button>
          ) : (
            <Button
              // It comes in the place of what had the focus.
              ref={button => button?.focus()}
              color="primary"
              onClick={onClose}
            >
              {t('bulk.close')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}

function BulkQuestion(props: {
  stage: BulkStage;
  onRun: (wish: BulkWish) => void;
  onClose: () => void;
}) {
  const { stage, onRun, onClose } = props;
  const t = useMailTexts();
  const asked = stage.status === 'none' ? undefined : stage.wish;
  // The question goes out with the words that it had.
  const lastAsked = usePrevious(asked);
  const wish = asked ?? lastAsked;
  if (!wish) return null;
  const { action, count, isLeast } = wish;
  return (
    <Question
      open={stage.status === 'asking'}
      id="bulk-change"
      title={t(`bulk.${isLeast ? 'askLeast' : 'ask'}.${action}`, { count })}
      text={t(
        wish.request.search
          ? `bulk.meansFound.${action}`
          : `bulk.means.${action}`,
      )}
      onGiveUp={onClose}
      answers={harmless => (
        <>
          <Button ref={harmless} onClick={onClose}>
            {t('bulk.giveUp')}
          </Button>
          <Button
            color="primary"
            variant="contained"
            onClick={() => onRun(wish)}
          >
            {t(`bulk.${action}`)}
          </Button>
        </>
      )}
    />
  );
}
