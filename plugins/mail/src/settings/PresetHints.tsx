import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { toneSurface } from '../components/tone';
import { useMailTexts } from '../translation';
import { providerOf } from './applyPreset';
import { hintsOfSignIn, presetLinks } from './presetLinks';
import { useForm } from './SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...toneSurface(theme, 'info'),
      padding: theme.spacing(1, 2),
      borderRadius: theme.shape.borderRadius,
      '& ul': { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(2) },
    },
  }),
  { name: 'MailPresetHints' },
);

/** What the provider of this host asks of those who send through it. */
export function PresetHints() {
  const { draft } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const provider = providerOf(draft);
  const hints = (provider?.hints ?? []).filter(
    hint => draft.authentication === 'basic' || !hintsOfSignIn.includes(hint),
  );
  if (!provider || hints.length === 0) return null;
  const label = t('settings.preset.label', { provider: provider.title });
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <Typography variant="subtitle2" component="p">
        {label}
      </Typography>
      <ul>
        {hints.map(hint => (
          <Typography key={hint} variant="body2" component="li">
            {t(`settings.preset.${hint}`)}{' '}
            {presetLinks[hint] && (
              <Link to={presetLinks[hint]} underline="always">
                {t('settings.preset.link')}
              </Link>
            )}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
