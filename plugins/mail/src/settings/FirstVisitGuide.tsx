import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useMailTexts } from '../translation';
import { hasServer } from './hasServer';
import { useForm } from './SettingsFormContext';

/** The way to working mail for those who are here for the first time; it goes with the first save. */
export function FirstVisitGuide(props: { tested: boolean }) {
  const { stored, draft, readOnly } = useForm();
  const t = useMailTexts();
  const [isHidden, setHidden] = useState(false);
  if (isHidden || readOnly || stored.version > 0 || hasServer(stored))
    return null;
  const isChosen =
    draft.sender === 'own' && draft.host !== '' && draft.fromEmail !== '';
  const steps = [
    { id: 'choose', text: 'chooseText', isDone: isChosen },
    { id: 'test', text: 'testText', isDone: props.tested },
    { id: 'save', text: 'saveText', isDone: false },
  ] as const;
  return (
    <Card component="section" aria-labelledby="mail-settings-guide">
      <CardContent>
        <Typography variant="h6" component="h2" id="mail-settings-guide">
          {t('settings.guide.title')}
        </Typography>
        <ol>
          {steps.map(({ id, text, isDone }) => (
            <Typography key={id} variant="body2" component="li">
              <strong>{t(`settings.guide.${id}`)}</strong>
              {isDone && ` (${t('settings.guide.isDone')})`}
              {`: ${t(`settings.guide.${text}`)}`}
            </Typography>
          ))}
        </ol>
        <Button size="small" onClick={() => setHidden(true)}>
          {t('settings.guide.dismiss')}
        </Button>
      </CardContent>
    </Card>
  );
}
