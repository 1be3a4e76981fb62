import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardContent from '@material-ui/core/CardContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import ToDoIcon from '@material-ui/icons/RadioButtonUnchecked';
import { useState } from 'react';
import { toneColor } from '../components/tone';
import { useMailTexts } from '../translation';
import { isProven, Proof } from './diagnosis';
import { hasServer } from './hasServer';
import { useForm } from './SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: theme.spacing(1.5, 0), padding: 0 },
    step: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
      '& > svg': { flex: 'none', color: toneColor(theme, 'neutral') },
    },
    done: { '& > svg': { color: toneColor(theme, 'success') } },
  }),
  { name: 'MailFirstVisitGuide' },
);

/** The way to working mail for those who are here for the first time; it goes with the first save. */
export function FirstVisitGuide(props: { proof: Proof }) {
  const { stored, draft, readOnly } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const [isHidden, setHidden] = useState(false);
  if (isHidden || readOnly || stored.version > 0 || hasServer(stored))
    return null;
  const isChosen =
    draft.sender === 'own' && draft.host !== '' && draft.fromEmail !== '';
  const { proof } = props;
  const steps = [
    { id: 'choose', text: 'chooseText', done: isChosen && 'isDone' },
    { id: 'test', text: 'testText', done: isProven(proof) && proof },
    { id: 'save', text: 'saveText', done: false },
  ] as const;
  return (
    <Card component="section" aria-labelledby="mail-settings-guide">
      <CardContent>
        <Typography variant="h6" component="h2" id="mail-settings-guide">
          {t('settings.guide.title')}
        </Typography>
        <ol className={classes.list}>
          {steps.map(({ id, text, done }, index) => (
            <Typography
              key={id}
              variant="body2"
              component="li"
              className={`${classes.step} ${done ? classes.done : ''}`}
            >
              {done ? (
                <DoneIcon fontSize="small" aria-hidden />
              ) : (
                <ToDoIcon fontSize="small" aria-hidden />
              )}
              <span>
                <strong>{`${index + 1}. ${t(`settings.guide.${id}`)}`}</strong>
                {done && ` (${t(`settings.guide.${done}`)})`}
                {`: ${t(`settings.guide.${text}`)}`}
              </span>
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
