import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { Address } from '../components/Address';
import { Pill } from '../components/Pill';
import { RelativeTime } from '../components/Time';
import { useMailTexts } from '../translation';
import { MarkAllBox, MarkBox } from './bulk/MarkBox';
import { Selection } from './bulk/useSelection';
import { DeliveryLink } from './DeliveryLink';
import { stateAppearance } from './stateAppearance';
import { useKindWord } from './useKindWord';

/** Seven columns beside a sidebar: the theme's sides would leave a subject five lines. */
const narrowSides = { paddingLeft: 10, paddingRight: 10 };

const useStyles = makeStyles(
  {
    // The theme lets words break anywhere, which tears addresses and headers to save room.
    head: {
      '& th': { whiteSpace: 'nowrap', wordBreak: 'normal', ...narrowSides },
    },
    // The theme's lines touch each other where a cell has several.
    rows: { '& td, & th': { lineHeight: 1.4, ...narrowSides } },
    kind: { wordBreak: 'normal', minWidth: 104 },
    short: { whiteSpace: 'nowrap', wordBreak: 'normal' },
    whole: { wordBreak: 'normal', minWidth: 165 },
    words: { overflowWrap: 'anywhere', minWidth: 150, width: '40%' },
    // The end of a long reply is in the drawer; the row keeps its height.
    reason: {
      display: '-webkit-box',
      WebkitBoxOrient: 'vertical',
      WebkitLineClamp: 2,
      minWidth: 114,
      overflow: 'hidden',
      overflowWrap: 'anywhere',
    },
  },
  { name: 'MailDeliveryTable' },
);

/** The deliveries where there is room for columns. */
export function DeliveryTable(props: {
  deliveries: Delivery[];
  /** Where something can be done to several. */
  selection?: Selection;
}) {
  const { deliveries, selection } = props;
  const classes = useStyles();
  const t = useMailTexts();
  // An accepted mail has no reply to speak of; a column without words is noise.
  const hasReasons = deliveries.some(({ reason }) => Boolean(reason));
  return (
    <TableContainer>
      <Table size="small" aria-label={t('deliveries.label')}>
        <TableHead className={classes.head}>
          <TableRow>
            {selection && (
              <TableCell padding="checkbox">
                <MarkAllBox deliveries={deliveries} selection={selection} />
              </TableCell>
            )}
            <TableCell>{t('deliveries.column.state')}</TableCell>
            <TableCell>{t('deliveries.column.recipient')}</TableCell>
            <TableCell>{t('deliveries.column.subject')}</TableCell>
            <TableCell>{t('deliveries.column.kind')}</TableCell>
            <TableCell>{t('deliveries.column.age')}</TableCell>
            <TableCell align="right">
              {t('deliveries.column.attempts')}
            </TableCell>
            {hasReasons && (
              <TableCell>{t('deliveries.column.reason')}</TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody className={classes.rows}>
          {deliveries.map(delivery => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              hasReasons={hasReasons}
              selection={selection}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

function DeliveryRow(props: {
  delivery: Delivery;
  hasReasons: boolean;
  selection?: Selection;
}) {
  const { delivery, hasReasons, selection } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const kindWord = useKindWord();
  return (
    <TableRow hover>
      {selection && (
        <TableCell padding="checkbox">
          <MarkBox delivery={delivery} selection={selection} />
        </TableCell>
      )}
      <TableCell>
        <Pill
          appearance={stateAppearance[delivery.state]}
          word={t(`state.${delivery.state}`)}
        />
      </TableCell>
      <TableCell className={classes.whole}>
        <Address address={delivery.address} />
      </TableCell>
      <TableCell
        component="th"
        scope="row"
        role="rowheader"
        className={classes.words}
      >
        <DeliveryLink delivery={delivery} />
      </TableCell>
      <TableCell className={classes.kind}>{kindWord(delivery.kind)}</TableCell>
      <TableCell className={classes.short}>
        <RelativeTime at={delivery.createdAt} />
      </TableCell>
      <TableCell align="right">{delivery.attempts}</TableCell>
      {hasReasons && (
        <TableCell>
          <span className={classes.reason} title={delivery.reason}>
            {delivery.reason}
          </span>
        </TableCell>
      )}
    </TableRow>
  );
}
