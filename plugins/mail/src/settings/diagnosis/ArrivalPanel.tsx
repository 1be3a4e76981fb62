import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Announcement } from '../../components/Announcement';
import { Notice } from '../../components/Notice';
import { Pill } from '../../components/Pill';
import { RelativeTime } from '../../components/Time';
import { useFocusWhenGone } from '../../components/useFocusWhenGone';
import { statusAppearance } from '../../status';
import { useMailTexts } from '../../translation';
import { ArrivalCode } from './ArrivalCode';
import { ArrivalState, arrivalWords } from './arrivalWords';
import { ArrivalWatch } from './useArrival';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(1, 0), outline: 'none' },
    waiting: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: theme.spacing(4),
      '& > :first-child': { flex: 'none' },
    },
    arrived: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'MailArrivalPanel' },
);

/**
 * Whether the test mail has arrived, to be read and to be heard, and where its
 * code is typed: only that, or the button in the mail, is a proof.
 */
export function ArrivalPanel(props: {
  watch: ArrivalWatch | undefined;
  /** That it has arrived may be known without the run. */
  arrivedAt?: string;
}) {
  const { watch, arrivedAt } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const state = stateOf(watch, arrivedAt);
  const words = arrivalWords(state, { arrival: watch?.arrival, t });
  const rootRef = useFocusWhenGone<HTMLElement>(Number(state !== 'arrived'));
  return (
    <section
      ref={rootRef}
      tabIndex={-1}
      className={classes.root}
      aria-label={t('settings.test.step.arrival')}
    >
      {state === 'waiting' && (
        <Typography variant="body2" component="div" className={classes.waiting}>
          <CircularProgress size={20} aria-hidden />
          {words}
        </Typography>
      )}
      {state === 'missing' && (
        <Notice tone="warning" title={words}>
          {watch?.arrival?.advice}
        </Notice>
      )}
      {state === 'arrived' && (
        <Typography variant="body2" component="div" className={classes.arrived}>
          <Pill appearance={statusAppearance.confirmed} word={words} />
          {!watch?.arrival && arrivedAt && <RelativeTime at={arrivedAt} />}
        </Typography>
      )}
      {state === 'others' && <Typography variant="body2">{words}</Typography>}
      {watch?.isOpen && state !== 'arrived' && <ArrivalCode watch={watch} />}
      <Announcement text={words} />
    </section>
  );
}

function stateOf(
  watch: ArrivalWatch | undefined,
  arrivedAt: string | undefined,
): ArrivalState {
  if (watch?.arrival) return watch.arrival.state;
  if (arrivedAt) return 'arrived';
  if (!watch) return 'none';
  if (watch.isOthers) return 'others';
  return watch.isOpen ? 'waiting' : 'none';
}
