import Button from '@material-ui/core/Button';
import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { Notice } from '../../components/Notice';
import { useMailTexts } from '../../translation';
import { useReplaceSecret } from '../SecretField';
import { useForm } from '../SettingsFormContext';
import { useConnecting } from './ConnectionContext';
import { usesServiceAccount } from './OAuthFields';
import { HELP_ID } from './SetupHelp';
import { repairOf } from './repairOf';
import { TroubleWords } from './TroubleWords';

/** What is wrong with the connection, and the button that mends it. */
export function ConnectionTrouble(props: { connection: OAuthConnection }) {
  const { state, trouble } = props.connection;
  const { readOnly } = useForm();
  const t = useMailTexts();
  if (!trouble) {
    return readOnly ? null : <Repair connection={props.connection} />;
  }
  return (
    <Notice
      tone={state === 'retrying' ? 'warning' : 'error'}
      title={t('oauth.connection.trouble')}
      action={!readOnly && <Repair connection={props.connection} />}
    >
      <TroubleWords trouble={trouble} />
    </Notice>
  );
}

function Repair(props: { connection: OAuthConnection }) {
  const { draft, stored } = useForm();
  const { start, setHelpOpen } = useConnecting();
  const replaceSecret = useReplaceSecret();
  const t = useMailTexts();

  const openHelp = () => {
    setHelpOpen(true);
    document.querySelector<HTMLElement>(`#${HELP_ID} > summary`)?.focus();
  };

  switch (repairOf(props.connection, draft)) {
    case 'sign-in':
      return (
        <Button
          variant="outlined"
          size="small"
          onClick={start}
          disabled={Boolean(stored.oauth?.problem)}
        >
          {t('oauth.token.get')}
        </Button>
      );
    case 'secret':
      return (
        <Button
          variant="outlined"
          size="small"
          onClick={() =>
            replaceSecret(
              usesServiceAccount(draft)
                ? 'oauthServiceAccountKey'
                : 'oauthClientSecret',
            )
          }
        >
          {t(
            usesServiceAccount(draft)
              ? 'oauth.connection.replaceKey'
              : 'oauth.connection.replaceSecret',
          )}
        </Button>
      );
    case 'help':
      return (
        <Button variant="outlined" size="small" onClick={openHelp}>
          {t('oauth.connection.openHelp')}
        </Button>
      );
    default:
      return null;
  }
}
