import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { CopyButton } from '../../components/CopyButton';
import { ServerWords } from '../../components/ServerWords';
import { SmallTitle } from '../../components/SmallTitle';
import { toneSurface } from '../../components/tone';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';
import { useConnecting } from './ConnectionContext';
import { HelpStep, helpSteps, helpValuesOf, topicOf } from './helpSteps';

/** Where the steps are; their summary takes the keyboard. */
export const HELP_ID = 'mail-settings-oauth-help';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...toneSurface(theme, 'info'),
      margin: theme.spacing(2, 0, 1),
      padding: theme.spacing(1, 2),
      borderRadius: theme.shape.borderRadius,
      '& ol': { margin: theme.spacing(1, 0), paddingLeft: theme.spacing(3) },
      '& li': { marginBottom: theme.spacing(1) },
    },
    summary: { cursor: 'pointer' },
    code: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5, 1),
      margin: theme.spacing(0.5, 0),
      '& > pre': { flex: '1 1 240px', minWidth: 0 },
    },
  }),
  { name: 'MailSetupHelp' },
);

/** What has to be done at the provider, step by step, in the order in which it is done there. */
export function SetupHelp() {
  const { draft } = useForm();
  const { helpOpen, setHelpOpen } = useConnecting();
  const classes = useStyles();
  const t = useMailTexts();
  const topic = topicOf(draft);
  return (
    <details
      id={HELP_ID}
      className={classes.root}
      open={helpOpen}
      onToggle={event => {
        const { open } = event.currentTarget;
        // Also said when it is drawn open, which nobody has chosen.
        if (open !== helpOpen) setHelpOpen(open);
      }}
    >
      <SmallTitle component="summary" className={classes.summary}>
        {t(`oauth.help.title.${topic}`)}
      </SmallTitle>
      <ol>
        {helpSteps[topic].map(step => (
          <Step key={step.text} step={step} />
        ))}
      </ol>
      {draft.oauthProvider !== 'generic' && (
        <Typography variant="caption">{t('oauth.help.menus')}</Typography>
      )}
    </details>
  );
}

function Step(props: { step: HelpStep }) {
  const { text, link, code } = props.step;
  const { draft } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const words = t(`oauth.help.step.${text}`);
  const toCopy = code?.(helpValuesOf(draft));
  return (
    <Typography variant="body2" component="li">
      {words}{' '}
      {link && (
        <Link to={link} underline="always">
          {t('oauth.help.link')}
        </Link>
      )}
      {toCopy && (
        <div className={classes.code}>
          <ServerWords label={words} words={toCopy} />
          <CopyButton text={toCopy} name={toCopy} />
        </div>
      )}
    </Typography>
  );
}
