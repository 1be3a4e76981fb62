import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Delivery } from '@mailroom/backstage-plugin-mail-common';
import { Address } from '../components/Address';
import { Pill } from '../components/Pill';
import { RelativeTime } from '../components/Time';
import { useMailTexts } from '../translation';
import { MarkBox } from './bulk/MarkBox';
import { Selection } from './bulk/useSelection';
import { DeliveryLink } from './DeliveryLink';
import { stateAppearance } from './stateAppearance';
import { useKindWord } from './useKindWord';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    card: {
      padding: theme.spacing(2, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      display: 'grid',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    top: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    age: { marginLeft: 'auto' },
  }),
  { name: 'MailDeliveryCards' },
);

/** The deliveries where there is no room for columns: on a phone, in a large font. */
export function DeliveryCards(props: {
  deliveries: Delivery[];
  /** Where something can be done to several. */
  selection?: Selection;
}) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <ul className={classes.list} aria-label={t('deliveries.label')}>
      {props.deliveries.map(delivery => (
        <DeliveryCard
          key={delivery.id}
          delivery={delivery}
          selection={props.selection}
        />
      ))}
    </ul>
  );
}

function DeliveryCard(props: { delivery: Delivery; selection?: Selection }) {
  const { delivery, selection } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const kindWord = useKindWord();
  return (
    <li className={classes.card}>
      <div className={classes.top}>
        {selection && <MarkBox delivery={delivery} selection={selection} />}
        <Pill
          appearance={stateAppearance[delivery.state]}
          word={t(`state.${delivery.state}`)}
        />
        <Typography variant="body2" className={classes.age}>
          <RelativeTime at={delivery.createdAt} />
        </Typography>
      </div>
      <Typography variant="body1">
        <DeliveryLink delivery={delivery} />
      </Typography>
      <Typography variant="body2">
        <Address address={delivery.address} />
      </Typography>
      <Typography variant="body2">
        {kindWord(delivery.kind)} · {t('deliveries.column.attempts')}:{' '}
        {delivery.attempts}
      </Typography>
      {delivery.reason && (
        <Typography variant="body2">{delivery.reason}</Typography>
      )}
    </li>
  );
}
