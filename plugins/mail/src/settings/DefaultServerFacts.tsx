import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
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
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <>
      <Typography variant="body2">
        {t(`settings.defaultServer.${server.state}`)}
      </Typography>
      {server.problems.length > 0 && (
        <ul>
          {server.problems.map(problem => (
            <Typography key={problem} variant="body2" component="li">
              {problem}
            </Typography>
          ))}
        </ul>
      )}
      {server.host && (
        <Typography variant="body2" component="dl" className={classes.facts}>
          <Fact name={t('settings.defaultServer.server')}>
            {server.host}
            {server.port && `:${server.port}`}
          </Fact>
          {server.security && (
            <Fact name={t('settings.defaultServer.security')}>
              {t(`settings.security.${server.security}`)}
            </Fact>
          )}
          <Fact name={t('settings.defaultServer.signsIn')}>
            {t(
              server.signsIn
                ? 'settings.defaultServer.signsInYes'
                : 'settings.defaultServer.signsInNo',
            )}
          </Fact>
          {server.fromEmail && (
            <Fact name={t('settings.defaultServer.from')}>
              {server.fromName
                ? `${server.fromName} <${server.fromEmail}>`
                : server.fromEmail}
            </Fact>
          )}
        </Typography>
      )}
    </>
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
