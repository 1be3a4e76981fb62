import { makeStyles } from '@material-ui/core/styles';
import { useMailTexts } from '../../translation';
import { FoldedFields } from '../FoldedFields';
import { ChoiceField, FormField } from '../FormField';

const useStyles = makeStyles(
  { code: { fontFamily: 'monospace', overflowX: 'auto' } },
  { name: 'MailGenericEndpoints' },
);

const authentications = ['client_secret_post', 'client_secret_basic'] as const;
const mechanisms = ['XOAUTH2', 'OAUTHBEARER'] as const;

/** What a provider that describes itself leaves to nobody. */
export function GenericEndpoints() {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <FoldedFields summary={t('oauth.more')}>
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
    </FoldedFields>
  );
}
