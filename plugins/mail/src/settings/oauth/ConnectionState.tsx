import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { Pill } from '../../components/Pill';
import { SmallTitle } from '../../components/SmallTitle';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { connectionAppearance } from './connectionAppearance';
import { useConnecting } from './ConnectionContext';
import { ConnectionFacts } from './ConnectionFacts';
import { ConnectionTrouble } from './ConnectionTrouble';
import { DisconnectButton } from './DisconnectButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      justifyItems: 'start',
      margin: theme.spacing(2, 0),
      paddingBottom: theme.spacing(2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MailConnectionState' },
);

/** How the connection is doing, and the one thing to do about it; nothing before there is one. */
export function ConnectionState() {
  const { connection, isSaved } = useConnecting();
  const { readOnly } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  if (!connection) return null;
  return (
    <section
      className={classes.root}
      aria-labelledby="mail-settings-oauth-connection"
    >
      <div className={classes.head}>
        <SmallTitle component="h3" id="mail-settings-oauth-connection">
          {t('oauth.connection.title')}
        </SmallTitle>
        <Pill
          appearance={connectionAppearance[connection.state]}
          word={t(`oauth.connection.state.${connection.state}`)}
        />
      </div>
      <Explained connection={connection} isSaved={isSaved} />
      <ConnectionTrouble connection={connection} />
      <ConnectionFacts connection={connection} />
      {isSaved && !readOnly && connection.state !== 'disconnected' && (
        <DisconnectButton />
      )}
    </section>
  );
}

function Explained(props: { connection: OAuthConnection; isSaved: boolean }) {
  const t = useMailTexts();
  return (
    <Typography variant="body2">
      {t(`oauth.connection.explained.${props.connection.state}`)}
      {!props.isSaved && ` ${t('oauth.connection.unsaved')}`}
    </Typography>
  );
}
