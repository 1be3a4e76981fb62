import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useMailTexts } from '../../translation';
import { ChoiceField, FormField } from '../FormField';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(2, 0) },
    summary: { cursor: 'pointer' },
    code: { fontFamily: 'monospace', overflowX: 'auto' },
  }),
  { name: 'MailGenericEndpoints' },
);

const authentications = ['client_secret_post', 'client_secret_basic'] as const;
const mechanisms = ['XOAUTH2', 'OAUTHBEARER'] as const;

/** What a provider that describes itself leaves to nobody; closed until somebody, or a mistake in it, opens it. */
export function GenericEndpoints() {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <details className={classes.root}>
      <Typography
        variant="body2"
        component="summary"
        className={classes.summary}
      >
        {t('oauth.more')}
      </Typography>
      <FormField
        field="oauthAuthorizationEndpoint"
        hint={t('oauth.hint.endpoints')}
      />
      <FormField field="oauthTokenEndpoint" />
      <ChoiceField
        field="oauthClientAuthentication"
        options={authentications.map(value => ({
          value,
          label: t(`oauth.clientAuthentication.${value}`),
        }))}
        changeTo={oauthClientAuthentication => ({ oauthClientAuthentication })}
      />
      <ChoiceField
        field="oauthMechanism"
        options={mechanisms.map(value => ({ value, label: value }))}
        changeTo={oauthMechanism => ({ oauthMechanism })}
      />
      <FormField
        field="oauthAuthorizationParameters"
        hint={t('oauth.hint.parameters')}
        multiline
        minRows={2}
        maxRows={8}
        inputProps={{ className: classes.code }}
      />
    </details>
  );
}
