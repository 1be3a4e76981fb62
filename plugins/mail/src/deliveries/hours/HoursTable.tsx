import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { DeliveryHour } from '@mailroom/backstage-plugin-mail-common';
import { useLocale } from '../../components/useLocale';
import { useMailTexts } from '../../translation';
import { useDuration } from './useDuration';

const useStyles = makeStyles(
  {
    root: { maxHeight: 320 },
    head: { '& th': { whiteSpace: 'nowrap', wordBreak: 'normal' } },
  },
  { name: 'MailHoursTable' },
);

/** The hours in which there were attempts, the latest first. */
export function HoursTable(props: { hours: DeliveryHour[] }) {
  const classes = useStyles();
  const t = useMailTexts();
  const locale = useLocale();
  const duration = useDuration();
  const startOf = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: 'numeric', minute: '2-digit' },
  });
  const busy = props.hours
    .filter(hour => hour.accepted + hour.deferred + hour.rejected > 0)
    .reverse();
  return (
    <TableContainer className={classes.root} tabIndex={0}>
      <Table size="small" aria-label={t('hours.label')}>
        <TableHead className={classes.head}>
          <TableRow>
            <TableCell>{t('hours.hour')}</TableCell>
            <TableCell align="right">{t('hours.accepted')}</TableCell>
            <TableCell align="right">{t('hours.deferred')}</TableCell>
            <TableCell align="right">{t('hours.rejected')}</TableCell>
            <TableCell align="right">{t('hours.half')}</TableCell>
            <TableCell align="right">{t('hours.most')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {busy.map(({ startsAt, timeToAccept, ...hour }) => (
            <TableRow key={startsAt}>
              <TableCell component="th" scope="row">
                <time dateTime={startsAt}>
                  {startOf.format(new Date(startsAt))}
                </time>
              </TableCell>
              <TableCell align="right">{hour.accepted}</TableCell>
              <TableCell align="right">{hour.deferred}</TableCell>
              <TableCell align="right">{hour.rejected}</TableCell>
              <TableCell align="right">
                {timeToAccept && duration(timeToAccept.p50Ms)}
              </TableCell>
              <TableCell align="right">
                {timeToAccept && duration(timeToAccept.p95Ms)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
