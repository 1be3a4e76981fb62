import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { useMailTexts } from '../translation';
import { SaveOutcome } from './useSaveRecipients';

/** Why the list was not saved, and what to do. */
export function SaveTrouble(props: {
  outcome: SaveOutcome;
  onTakeTheirs: () => void;
}) {
  const { conflict, reason } = props.outcome;
  const t = useMailTexts();
  if (conflict) {
    return (
      <Notice
        tone="error"
        title={t('errorLogs.conflict.title')}
        action={
          <Button onClick={props.onTakeTheirs}>
            {t('errorLogs.conflict.action')}
          </Button>
        }
      >
        {reason ?? t('errorLogs.conflict.text')}
      </Notice>
    );
  }
  return reason ? (
    <Notice tone="error" title={t('errorLogs.notSaved')}>
      {reason}
    </Notice>
  ) : null;
}
