import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useEffect, useRef } from 'react';
import { Announcement } from '../../components/Announcement';
import { Notice } from '../../components/Notice';
import { toneSurface } from '../../components/tone';
import { useFocusWhenGone } from '../../components/useFocusWhenGone';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { useConnecting } from './ConnectionContext';
import { UrlToCopy } from './RedirectUrl';
import { OpenSignIn, SignIn } from './SignIn';
import { TroubleWords } from './TroubleWords';
import { useSignInWords } from './useSignInWords';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(1, 0), outline: 'none' },
    open: {
      ...toneSurface(theme, 'info'),
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
    },
    good: toneSurface(theme, 'success'),
    words: { flex: '1 1 240px', minWidth: 0 },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MailSignInProgress' },
);

/** How the sign-in is going, to be seen and to be heard, with what can be done about it. */
export function SignInProgress() {
  const { draft } = useForm();
  const signIn = useUnsavedSignIn();
  const classes = useStyles();
  const t = useMailTexts();
  const words = useSignInWords(signIn);
  const rootRef = useFocusWhenGone<HTMLDivElement>(
    Number(signIn.step === 'open' || signIn.step === 'refused'),
  );
  useComeBack(signIn.step === 'connected' ? rootRef.current : null);
  const provider = t(`oauth.providerName.${draft.oauthProvider}`);
  return (
    <div
      ref={rootRef}
      tabIndex={-1}
      role="group"
      aria-label={t('oauth.signIn.label', { provider })}
      className={classes.root}
    >
      <Panel signIn={signIn} words={words} />
      <Announcement text={words} />
    </div>
  );
}

/** What came of it is said until it is saved or discarded. */
function useUnsavedSignIn(): SignIn {
  const { signIn, connection, isSaved } = useConnecting();
  const isOver =
    signIn.step === 'connected' &&
    (isSaved || connection?.id !== signIn.connection.id);
  return isOver ? { step: 'none' } : signIn;
}

/** Whoever comes back from the provider's window finds the keyboard at what came of it. */
function useComeBack(result: HTMLElement | null) {
  const last = useRef(result);
  useEffect(() => {
    if (result && !last.current) result.focus({ preventScroll: true });
    last.current = result;
  }, [result]);
}

function Panel(props: { signIn: SignIn; words: string }) {
  const { signIn, words } = props;
  switch (signIn.step) {
    case 'none':
      return null;
    case 'open':
      return signIn.window === 'blocked' ? (
        <Blocked signIn={signIn} words={words} />
      ) : (
        <Busy words={words} actions={<OpenActions signIn={signIn} />} />
      );
    case 'connected':
      return <Connected words={words} />;
    case 'over':
      return <Over signIn={signIn} words={words} />;
    case 'refused':
      return <Refused signIn={signIn} words={words} />;
    default:
      return <Busy words={words} />;
  }
}

function Busy(props: { words: string; actions?: ReactNode }) {
  const classes = useStyles();
  return (
    <div className={classes.open}>
      <CircularProgress size={20} aria-hidden />
      <Typography variant="body2" className={classes.words}>
        {props.words}
      </Typography>
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </div>
  );
}

function OpenActions(props: { signIn: OpenSignIn }) {
  const { show, cancel } = useConnecting();
  const t = useMailTexts();
  return (
    <>
      {props.signIn.window === 'open' && (
        <Button size="small" onClick={show}>
          {t('oauth.signIn.show')}
        </Button>
      )}
      <Button size="small" onClick={cancel}>
        {t('oauth.signIn.cancel')}
      </Button>
    </>
  );
}

function Blocked(props: { signIn: OpenSignIn; words: string }) {
  const { continueHere, cancel } = useConnecting();
  const t = useMailTexts();
  return (
    <Notice
      tone="warning"
      title={props.words}
      action={
        <>
          <Button
            size="small"
            variant="outlined"
            href={props.signIn.startUrl ?? ''}
            onClick={event => {
              event.preventDefault();
              void continueHere();
            }}
          >
            {t('oauth.signIn.continueHere')}
          </Button>
          <Button size="small" onClick={cancel}>
            {t('oauth.signIn.cancel')}
          </Button>
        </>
      }
    >
      {t('oauth.signIn.blockedAdvice')} {t('oauth.signIn.keeps')}
    </Notice>
  );
}

function Connected(props: { words: string }) {
  const { draft } = useForm();
  const { connection } = useConnecting();
  const classes = useStyles();
  const t = useMailTexts();
  const account = connection?.account;
  const isOther =
    account?.toLowerCase() !== draft.username.trim().toLowerCase();
  return (
    <div className={`${classes.open} ${classes.good}`}>
      <Typography variant="body2" className={classes.words}>
        {props.words}
        {account && isOther && (
          <>
            {' '}
            {t('oauth.signIn.otherAccount', {
              account,
              mailbox: draft.username.trim(),
            })}
          </>
        )}
      </Typography>
    </div>
  );
}

function Over(props: {
  signIn: Extract<SignIn, { step: 'over' }>;
  words: string;
}) {
  const { signIn, words } = props;
  const { stored } = useForm();
  const t = useMailTexts();
  const url = stored.oauth?.redirectUrl;
  if (signIn.state === 'failed') {
    return (
      <Notice tone="error" title={t('oauth.signIn.failed')}>
        {signIn.trouble && <TroubleWords trouble={signIn.trouble} />}
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title={words}>
      {signIn.state === 'expired' && url && (
        <>
          {t('oauth.signIn.expiredAdvice')}
          <UrlToCopy url={url} />
        </>
      )}
    </Notice>
  );
}

function Refused(props: {
  signIn: Extract<SignIn, { step: 'refused' }>;
  words: string;
}) {
  const { retry } = props.signIn;
  const t = useMailTexts();
  return (
    <Notice
      tone="error"
      action={
        retry && (
          <Button size="small" onClick={retry}>
            {t('oauth.signIn.retry')}
          </Button>
        )
      }
    >
      {props.words}
    </Notice>
  );
}
