import Button from '@material-ui/core/Button';
import { useMailTexts } from '../translation';
import { Question } from './Question';
import { useLeaveGuard } from './useLeaveGuard';

/** Asks before somebody leaves the page with unsaved changes. */
export function LeaveGuard(props: { unsaved: boolean }) {
  const { asking, leave, stay } = useLeaveGuard(props.unsaved);
  const t = useMailTexts();
  return (
    <Question
      open={asking}
      id="leave-guard"
      title={t('leave.title')}
      text={t('leave.text')}
      onGiveUp={stay}
      answers={harmless => (
        <>
          <Button ref={harmless} onClick={stay}>
            {t('leave.stay')}
          </Button>
          <Button color="primary" variant="contained" onClick={leave}>
            {t('leave.leave')}
          </Button>
        </>
      )}
    />
  );
}
