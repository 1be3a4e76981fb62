import Button from '@material-ui/core/Button';
import FormHelperText from '@material-ui/core/FormHelperText';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FaultWords } from '../../components/FaultWords';
import { SmallTitle } from '../../components/SmallTitle';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { fieldId } from '../settingsFields';
import { useConnecting } from './ConnectionContext';
import { isConnectionFor } from './madeFor';
import { PastedToken } from './PastedToken';
import { SignInProgress } from './SignInProgress';

const useStyles = makeStyles(
  theme => ({ root: { margin: theme.spacing(2, 0, 1) } }),
  { name: 'MailRefreshToken' },
);

/** The token of a mailbox: whether there is one, the button that gets one, the field to paste one. */
export function RefreshToken() {
  const { draft, stored, errors, readOnly } = useForm();
  const { signIn, start } = useConnecting();
  const classes = useStyles();
  const t = useMailTexts();
  const provider = t(`oauth.providerName.${draft.oauthProvider}`);
  const isUnusable = Boolean(stored.oauth?.problem);
  const id = fieldId('oauthConnectionId');
  const hint = isUnusable
    ? t('oauth.redirect.problem')
    : t('oauth.token.getHint', { provider });
  return (
    <div className={classes.root}>
      <SmallTitle component="h3">{t('oauth.token.title')}</SmallTitle>
      <TokenInWords />
      {!readOnly && (
        <>
          <Button
            id={id}
            variant="outlined"
            color="primary"
            disabled={isUnusable}
            aria-disabled={signIn.step === 'starting'}
            aria-describedby={`${id}-text`}
            onClick={start}
          >
            {t('oauth.token.get')}
          </Button>
          <FormHelperText id={`${id}-text`}>
            {errors.oauthConnectionId ? (
              <FaultWords>{errors.oauthConnectionId}</FaultWords>
            ) : (
              hint
            )}
          </FormHelperText>
          <SignInProgress />
          <PastedToken isOnlyWay={isUnusable} />
        </>
      )}
    </div>
  );
}

function TokenInWords() {
  const { draft } = useForm();
  const { connection, isSaved } = useConnecting();
  const t = useMailTexts();
  const words = () => {
    if (!connection?.refreshTokenSet) return t('oauth.token.none');
    if (!isConnectionFor(draft)) return t('oauth.token.otherValues');
    if (connection.state === 'needs-consent') return t('oauth.token.ended');
    return t(isSaved ? 'oauth.token.stored' : 'oauth.token.accepted');
  };
  return (
    <Typography variant="body2" gutterBottom>
      {words()}
    </Typography>
  );
}
