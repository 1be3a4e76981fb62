import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliveryDetail } from '@mailroom/backstage-plugin-mail-common';
import { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Pill } from '../components/Pill';
import { ExactTime } from '../components/Time';
import { EntityLink } from '../people/EntityLink';
import { useMailTexts } from '../translation';
import { canCancel, stateAppearance } from './stateAppearance';
import { useKindWord } from './useKindWord';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(1),
      margin: 0,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'MailDeliveryFacts' },
);

/** What is known of a message, apart from its attempts. */
export function DeliveryFacts(props: { delivery: DeliveryDetail }) {
  const { delivery } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const kindWord = useKindWord();
  return (
    <Typography component="dl" variant="body2" className={classes.root}>
      <Fact name={t('delivery.fact.state')}>
        <Pill
          appearance={stateAppearance[delivery.state]}
          word={t(`state.${delivery.state}`)}
        />
        <div>{t(`stateMeaning.${delivery.state}`)}</div>
      </Fact>
      {delivery.reason && (
        <Fact name={t('delivery.fact.reason')}>{delivery.reason}</Fact>
      )}
      {delivery.nextAttemptAt && (
        <Fact name={t('delivery.fact.next')}>
          <ExactTime at={delivery.nextAttemptAt} />
        </Fact>
      )}
      <Fact name={t('delivery.fact.to')}>{delivery.address}</Fact>
      <ConcernedFact
        name={t('delivery.fact.person')}
        filter="person"
        refs={delivery.recipients}
      />
      <Fact name={t('delivery.fact.about')}>{kindWord(delivery.kind)}</Fact>
      <ConcernedFact
        name={t('delivery.fact.entity')}
        filter="entity"
        refs={delivery.about}
      />
      <Fact name={t('delivery.fact.created')}>
        <ExactTime at={delivery.createdAt} />
      </Fact>
      <Fact name={t('delivery.fact.updated')}>
        <ExactTime at={delivery.updatedAt} />
      </Fact>
      {canCancel(delivery.state) && (
        <Fact name={t('delivery.fact.expires')}>
          <ExactTime at={delivery.expiresAt} />
        </Fact>
      )}
      <Fact name={t('delivery.fact.messageId')}>
        <code>{delivery.messageId}</code>
      </Fact>
    </Typography>
  );
}

/** Who gets the mail or what it tells about, each with the way to all such mails. */
function ConcernedFact(props: {
  name: string;
  filter: 'person' | 'entity';
  refs: string[];
}) {
  const { name, filter, refs } = props;
  const t = useMailTexts();
  if (refs.length === 0) return null;
  return (
    <Fact name={name}>
      {refs.map(entityRef => (
        <div key={entityRef}>
          <EntityLink entityRef={entityRef} /> (
          <Link
            component={RouterLink}
            to={{ search: `?${new URLSearchParams({ [filter]: entityRef })}` }}
            color="primary"
            underline="always"
            aria-label={`${t('delivery.allOf')}: ${entityRef}`}
          >
            {t('delivery.allOf')}
          </Link>
          )
        </div>
      ))}
    </Fact>
  );
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
