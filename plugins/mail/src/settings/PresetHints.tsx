import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  ServerHint,
  ServerPreset,
} from '@mailroom/backstage-plugin-mail-common';
import { SmallTitle } from '../components/SmallTitle';
import { toneSurface } from '../components/tone';
import { useLocale } from '../components/useLocale';
import { useMailTexts } from '../translation';
import { providerOf } from './applyPreset';
import { FormServer, formOf } from './FormServer';
import { useUseOAuth } from './oauth/useUseOAuth';
import {
  hasLink,
  hintsOfPassword,
  hintsOfSignIn,
  hintsToUseOAuth,
  presetLinks,
} from './presetLinks';
import { SettingsDraft } from './SettingsDraft';
import { useForm } from './SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...toneSurface(theme, 'info'),
      padding: theme.spacing(1, 2),
      borderRadius: theme.shape.borderRadius,
      '& ul': { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2) },
      '& li + li': { marginTop: theme.spacing(0.5) },
    },
    // On a line of its own, whatever the length of the words before it.
    instead: { display: 'flex', margin: theme.spacing(0.5, 0) },
  }),
  { name: 'MailPresetHints' },
);

/** What the provider of this host asks of those who send through it. */
export function PresetHints(props: { server: FormServer }) {
  const { server } = props;
  const draft = formOf(useForm().draft, server);
  const classes = useStyles();
  const t = useMailTexts();
  const provider = providerOf(draft);
  const hints = (provider?.hints ?? []).filter(hint =>
    isAbout(hint, draft.authentication),
  );
  const useOAuth = useUseOAuth(server === 'own' ? provider?.oauth : undefined);
  const offersOAuth = useOAuth && draft.authentication !== 'oauth';
  const limits = useFilledLimits(draft, provider);
  if (!provider || hints.length + limits.length === 0) return null;
  const label = t('settings.preset.label', { provider: provider.title });
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <SmallTitle component="p">{label}</SmallTitle>
      <ul>
        {hints.map(hint => (
          <Typography key={hint} variant="body2" component="li">
            {t(`settings.preset.${hint}`)}{' '}
            {hasLink(hint) && (
              <Link to={presetLinks[hint]} underline="always">
                {t(`settings.preset.link.${hint}`)}
              </Link>
            )}
            {offersOAuth && hintsToUseOAuth.includes(hint) && (
              <Button
                size="small"
                variant="outlined"
                className={classes.instead}
                onClick={useOAuth}
              >
                {t('oauth.useInstead')}
              </Button>
            )}
          </Typography>
        ))}
        {limits.length > 0 && (
          <Typography variant="body2" component="li">
            {t('settings.preset.limits', { limits: limits.join(', ') })}{' '}
            {provider.limitsUrl && (
              <Link to={provider.limitsUrl} underline="always">
                {t('settings.preset.limitsLink')}
              </Link>
            )}
          </Typography>
        )}
      </ul>
    </div>
  );
}

const limitFields = [
  'maxConnections',
  'messagesPerMinute',
  'messagesPerDay',
] as const;

/** What the preset has written where nobody looks: under Advanced. */
function useFilledLimits(
  draft: SettingsDraft,
  provider: ServerPreset | undefined,
): string[] {
  const locale = useLocale();
  const t = useMailTexts();
  return limitFields
    .filter(field => draft[field] === String(provider?.fills[field]))
    .map(field => {
      const limit = Number(draft[field]).toLocaleString(locale);
      return `${t(`settings.field.${field}`)}: ${limit}`;
    });
}

function isAbout(
  hint: ServerHint,
  authentication: SettingsDraft['authentication'],
): boolean {
  if (hintsOfPassword.includes(hint)) return authentication === 'basic';
  return authentication !== 'none' || !hintsOfSignIn.includes(hint);
}
