import { ReactNode } from 'react';
import { RelativeTime } from '../../components/Time';
import { useMailTexts } from '../../translation';
import { FormField } from '../FormField';
import { SecretField } from '../SecretField';
import { useForm } from '../SettingsFormContext';
import { useSecretAge } from '../useSecretAge';
import { useConnecting } from './ConnectionContext';
import { GenericEndpoints } from './GenericEndpoints';
import { isSecretKept } from './madeFor';
import { usesServiceAccount } from './OAuthFields';
import { secretEnd } from './secretEnd';
import { ServiceAccountKey } from './ServiceAccountKey';

/** How the portal is registered with its provider: the fields of that provider, and no others. */
export function Registration() {
  const { draft } = useForm();
  const t = useMailTexts();
  if (usesServiceAccount(draft)) return <ServiceAccountKey />;
  switch (draft.oauthProvider) {
    case 'microsoft':
      return (
        <>
          <ClientId hint={t('oauth.hint.clientIdMicrosoft')} />
          <ClientSecret hint={t('oauth.hint.secretMicrosoft')} />
          <SecretExpiry />
          <TenantId />
        </>
      );
    case 'google':
      return (
        <>
          <ClientId hint={t('oauth.hint.clientIdGoogle')} />
          <ClientSecret />
        </>
      );
    default:
      return (
        <>
          <FormField field="oauthIssuer" hint={t('oauth.hint.issuer')} />
          <ClientId hint={t('oauth.hint.clientIdGeneric')} />
          <ClientSecret />
          <SecretExpiry />
          <FormField field="oauthScope" hint={t('oauth.hint.scope')} />
          <GenericEndpoints />
        </>
      );
  }
}

function ClientId(props: { hint: string }) {
  return <FormField field="oauthClientId" hint={props.hint} required />;
}

function TenantId() {
  const { host } = useForm().draft;
  const t = useMailTexts();
  const isPersonal = host.trim().toLowerCase() === 'smtp-mail.outlook.com';
  return (
    <FormField
      field="oauthTenantId"
      hint={t(
        isPersonal ? 'oauth.hint.tenantPersonal' : 'oauth.hint.tenantMicrosoft',
      )}
      required
    />
  );
}

function ClientSecret(props: { hint?: string }) {
  const { draft } = useForm();
  const { connection } = useConnecting();
  const t = useMailTexts();
  const isStored = connection?.clientSecretSet ?? false;
  const isElsewhere = !isSecretKept(draft);
  const age = useSecretAge(
    t('settings.field.oauthClientSecret'),
    connection?.clientSecretChangedAt,
  );
  return (
    <SecretField
      field="oauthClientSecret"
      isStored={isStored}
      isElsewhere={isElsewhere}
      storedWords={age.words}
      remark={<SecretReminder ofAge={age.reminder} />}
    >
      <FormField
        field="oauthClientSecret"
        type="password"
        hint={isStored && isElsewhere ? t('oauth.secret.again') : props.hint}
        inputProps={{ autoComplete: 'new-password' }}
        required
      />
    </SecretField>
  );
}

function SecretExpiry() {
  const t = useMailTexts();
  return (
    <FormField
      field="oauthClientSecretExpiresOn"
      type="date"
      hint={t('oauth.hint.expires')}
    />
  );
}

/** Says in time that the secret runs out; who entered no day, is reminded by its age. */
function SecretReminder(props: { ofAge?: string }): ReactNode {
  const { oauthClientSecretExpiresOn } = useForm().draft;
  const t = useMailTexts();
  const end = secretEnd(oauthClientSecretExpiresOn, new Date());
  if (!end) return props.ofAge;
  if (end.nearness === 'far') return null;
  const when = <RelativeTime at={end.at} />;
  return (
    <>
      {end.nearness === 'past'
        ? t('oauth.secret.expired', { when })
        : t('oauth.secret.expiresSoon', { when })}
    </>
  );
}
