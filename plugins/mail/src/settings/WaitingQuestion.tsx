import Button from '@material-ui/core/Button';
import { useRef } from 'react';
import { Question } from '../components/Question';
import { useMailTexts } from '../translation';

/** Asks what becomes of the mails that wait when mail goes on; sending them loses nothing. */
export function WaitingQuestion(props: {
  /** How many wait; without a number nothing is asked. */
  count: number | undefined;
  onAnswer: (waiting: 'send' | 'discard') => void;
  onGiveUp: () => void;
}) {
  const { count, onAnswer, onGiveUp } = props;
  const t = useMailTexts();
  // Keeps its words while it fades away.
  const shown = useRef(count ?? 0);
  if (count !== undefined) shown.current = count;
  return (
    <Question
      open={count !== undefined}
      id="mail-settings-waiting"
      title={t('settings.waiting.title', { count: shown.current })}
      text={t('settings.waiting.text')}
      onGiveUp={onGiveUp}
      answers={harmless => (
        <>
          <Button onClick={onGiveUp}>{t('settings.waiting.cancel')}</Button>
          <Button onClick={() => onAnswer('discard')}>
            {t('settings.waiting.discard')}
          </Button>
          <Button
            ref={harmless}
            color="primary"
            variant="contained"
            onClick={() => onAnswer('send')}
          >
            {t('settings.waiting.send')}
          </Button>
        </>
      )}
    />
  );
}
