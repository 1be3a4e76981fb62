import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliveryAttempt } from '@mailroom/backstage-plugin-mail-common';
import { Pill } from '../components/Pill';
import { ServerWords } from '../components/ServerWords';
import { ExactTime } from '../components/Time';
import { useLocale } from '../components/useLocale';
import { useMailTexts } from '../translation';
import { stateAppearance } from './stateAppearance';

/** The command of an attempt that failed before the server greeted. */
const CONNECTION = 'CONN';

const useStyles = makeStyles(
  theme => ({
    root: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(3),
    },
    attempt: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MailConversation' },
);

/** Each attempt: when, with which server, what it said, what that means. */
export function Conversation(props: { attempts: DeliveryAttempt[] }) {
  const classes = useStyles();
  const t = useMailTexts();
  if (props.attempts.length === 0) {
    return <Typography variant="body2">{t('delivery.noAttempts')}</Typography>;
  }
  return (
    <ol className={classes.root}>
      {props.attempts.map(attempt => (
        <Attempt key={attempt.id} attempt={attempt} />
      ))}
    </ol>
  );
}

function Attempt(props: { attempt: DeliveryAttempt }) {
  const { attempt } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const locale = useLocale();
  const words = replyOf(attempt);
  const duration = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'millisecond',
  }).format(Math.round(attempt.durationMs));
  return (
    <li className={classes.attempt}>
      <div className={classes.top}>
        <Pill
          appearance={stateAppearance[attempt.outcome]}
          word={t(`delivery.outcome.${attempt.outcome}`)}
        />
        <Typography variant="body2">
          {t('delivery.attempt', { server: attempt.server })}
        </Typography>
      </div>
      <Typography variant="body2" color="textSecondary">
        <ExactTime at={attempt.startedAt} /> ·{' '}
        {t('delivery.took', { duration })}
      </Typography>
      {words && (
        <>
          <Typography variant="body2">
            {attempt.command && attempt.command !== CONNECTION
              ? t('delivery.answeredTo', { command: attempt.command })
              : t('delivery.greeting')}
          </Typography>
          <ServerWords label={t('status.serverWords')} words={words} />
        </>
      )}
      {attempt.advice && (
        <Typography variant="body2">
          {t('delivery.advice', { advice: attempt.advice })}
        </Typography>
      )}
    </li>
  );
}

/**
 * The reply with its codes in front. Servers repeat the codes in their text,
 * which is shown as it is; then they are not put in front again.
 */
function replyOf(attempt: DeliveryAttempt): string {
  const { replyCode, enhancedCode, reply = '' } = attempt;
  const missing = [replyCode, enhancedCode]
    .filter(code => code !== undefined)
    .map(String)
    .filter(code => !reply.includes(code));
  return [...missing, reply].filter(Boolean).join(' ');
}
