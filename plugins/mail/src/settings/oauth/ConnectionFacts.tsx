import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { Fragment, ReactNode } from 'react';
import { Address } from '../../components/Address';
import { RelativeTime } from '../../components/Time';
import { toneSurface } from '../../components/tone';
import { PersonLink } from '../../people/PersonLink';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { ScopeWords } from './ScopeWords';
import { secretEnd } from './secretEnd';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, max-content) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    near: {
      ...toneSurface(theme, 'warning'),
      padding: theme.spacing(0, 0.5),
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'MailConnectionFacts' },
);

/** Whose mailbox, what is allowed, since when and until when. */
export function ConnectionFacts(props: { connection: OAuthConnection }) {
  const { connection } = props;
  const { state, account, scope, renewedAt, nextRenewalAt } = connection;
  const { draft } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const end = secretEnd(draft.oauthClientSecretExpiresOn, new Date());
  const facts: [string, ReactNode][] = [
    [t('oauth.connection.account'), account && <Address address={account} />],
    [t('oauth.connection.scope'), <ScopeWords scope={scope} />],
    [t('oauth.connection.obtained'), <Obtained connection={connection} />],
    [
      t('oauth.connection.renewed'),
      renewedAt ? (
        <RelativeTime at={renewedAt} />
      ) : (
        t('oauth.connection.notRenewed')
      ),
    ],
    [
      t('oauth.connection.nextRenewal'),
      state !== 'disconnected' &&
        nextRenewalAt &&
        t('oauth.connection.atTheLatest', {
          age: <RelativeTime at={nextRenewalAt} />,
        }),
    ],
    [
      t('oauth.connection.secretExpires'),
      end && (
        <span className={end.nearness === 'far' ? undefined : classes.near}>
          {t(
            end.nearness === 'past'
              ? 'oauth.connection.expired'
              : 'oauth.connection.expires',
            { when: <RelativeTime at={end.at} /> },
          )}
        </span>
      ),
    ],
  ];
  return (
    <Typography variant="body2" component="dl" className={classes.root}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </Typography>
  );
}

function Obtained(props: { connection: OAuthConnection }) {
  const { obtainedAt, obtainedBy } = props.connection;
  const t = useMailTexts();
  return (
    <>
      {t('oauth.connection.obtainedBy', {
        age: <RelativeTime at={obtainedAt} />,
        person: <PersonLink principal={obtainedBy} />,
      })}
    </>
  );
}
