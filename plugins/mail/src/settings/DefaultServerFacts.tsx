import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import {
  ConfiguredServer,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      columnGap: theme.spacing(2),
      rowGap: theme.spacing(0.5),
      margin: theme.spacing(1, 0),
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
  }),
  { name: 'MailDefaultServerFacts' },
);

/** The server of app-config, to be read only, with what is wrong with it. */
export function DefaultServerFacts(props: {
  server: Settings['defaultServer'];
}) {
  const { server } = props;
  const { fromEmail, fromName } = server;
  const t = useMailTexts();
  return (
    <>
      <Typography variant="body2">
        {t(`settings.defaultServer.${server.state}`)}
      </Typography>
      <ServerProblems problems={server.problems} />
      <ServerFacts server={server}>
        {fromEmail && (
          <Fact name={t('settings.defaultServer.from')}>
            {fromName ? `${fromName} <${fromEmail}>` : fromEmail}
          </Fact>
        )}
      </ServerFacts>
    </>
  );
}

/** What is wrong with a server of app-config. */
export function ServerProblems(props: { problems: string[] }) {
  return props.problems.length > 0 ? (
    <ul>
      {props.problems.map(problem => (
        <Typography key={problem} variant="body2" component="li">
          {problem}
        </Typography>
      ))}
    </ul>
  ) : null;
}

/** Where a server of app-config is, and how it is spoken with. */
export function ServerFacts(props: {
  server: ConfiguredServer;
  /** More of them. */
  children?: ReactNode;
}) {
  const { host, port, security, signsIn } = props.server;
  const classes = useStyles();
  const t = useMailTexts();
  return host ? (
    <Typography variant="body2" component="dl" className={classes.facts}>
      <Fact name={t('settings.defaultServer.server')}>
        {host}
        {port && `:${port}`}
      </Fact>
      {security && (
        <Fact name={t('settings.defaultServer.security')}>
          {t(`settings.security.${security}`)}
        </Fact>
      )}
      <Fact name={t('settings.defaultServer.signsIn')}>
        {t(
          signsIn
            ? 'settings.defaultServer.signsInYes'
            : 'settings.defaultServer.signsInNo',
        )}
      </Fact>
      {props.children}
    </Typography>
  ) : null;
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}
