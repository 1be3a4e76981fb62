import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliveryHours } from '@mailroom/backstage-plugin-mail-common';
import { ReactNode, useCallback, useRef, useState } from 'react';
import { Tone } from '../../components/tone';
import { useLocale } from '../../components/useLocale';
import { useLive } from '../../live';
import { useMailApi } from '../../phrases';
import { useMailTexts } from '../../translation';
import { HourBars } from './HourBars';
import { HoursTable } from './HoursTable';
import { useDuration } from './useDuration';
import { WaitLines } from './WaitLines';

/** Hours do not change by the second, and are counted a while after the last signal. */
const pace = { everyMs: 30_000, withSignalsMs: 30_000, restMs: 10_000 };

const outcomes: ['accepted' | 'deferred' | 'rejected', Tone][] = [
  ['accepted', 'success'],
  ['deferred', 'warning'],
  ['rejected', 'error'],
];

const useStyles = makeStyles(
  theme => ({
    root: { marginBottom: theme.spacing(2) },
    charts: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
      gap: theme.spacing(2),
    },
    // Charts stand on one line, however many lines their words have.
    chart: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      margin: 0,
      padding: theme.spacing(1.5),
      backgroundColor: theme.palette.background.paper,
    },
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginTop: theme.spacing(1),
    },
  }),
  { name: 'MailHoursPanel' },
);

/** What became of the attempts of the last day or week, hour by hour, as charts or as a table; nothing while it is not known. */
export function HoursPanel() {
  const classes = useStyles();
  const t = useMailTexts();
  const mailApi = useMailApi();
  const [span, setSpan] = useState<'day' | 'week'>('day');
  const [asTable, setAsTable] = useState(false);
  const load = useCallback(
    () => mailApi.listDeliveryHours({ span }),
    [mailApi, span],
  );
  // The list below says what is wrong when the backend does not answer.
  const { value } = useLive(load, pace);
  // Until the other span is known the last one stays, and so does the focus.
  const known = useRef<DeliveryHours>();
  const hours = value ?? known.current;
  known.current = hours;
  if (!hours) return null;
  return (
    <section className={classes.root} aria-label={t('hours.label')}>
      {asTable ? (
        <HoursTable hours={hours.items} />
      ) : (
        <div className={classes.charts}>
          <HourCharts hours={hours} className={classes.chart} />
        </div>
      )}
      <div className={classes.choices}>
        {(['day', 'week'] as const).map(each => (
          <Button
            key={each}
            size="small"
            aria-pressed={span === each}
            variant={span === each ? 'outlined' : 'text'}
            onClick={() => setSpan(each)}
          >
            {t(`hours.${each}`)}
          </Button>
        ))}
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? 'hours.asCharts' : 'hours.asTable')}
        </Button>
      </div>
    </section>
  );
}

function HourCharts(props: { hours: DeliveryHours; className: string }) {
  const { hours, className } = props;
  const { items, total } = hours;
  const t = useMailTexts();
  const duration = useDuration();
  const number = new Intl.NumberFormat(useLocale());
  const wait = total.timeToAccept
    ? t('hours.wait', {
        half: duration(total.timeToAccept.p50Ms),
        most: duration(total.timeToAccept.p95Ms),
      })
    : t('hours.noWait');
  return (
    <>
      {outcomes.map(([outcome, tone]) => (
        <Chart
          key={outcome}
          className={className}
          caption={`${t(`hours.${outcome}`)}: ${number.format(total[outcome])}`}
        >
          <HourBars
            hours={items}
            outcome={outcome}
            tone={tone}
            label={t('hours.chart', { what: t(`hours.${outcome}`) })}
          />
        </Chart>
      ))}
      <Chart className={className} caption={wait}>
        <WaitLines
          hours={items}
          label={t('hours.chart', { what: t('hours.timeToAccept') })}
        />
      </Chart>
    </>
  );
}

function Chart(props: {
  className: string;
  caption: string;
  children: ReactNode;
}) {
  return (
    <figure className={props.className}>
      <Typography component="figcaption" variant="body2" gutterBottom>
        {props.caption}
      </Typography>
      {props.children}
    </figure>
  );
}
