import Button from '@material-ui/core/Button';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Announcement } from '../components/Announcement';
import { EmptyList } from '../components/EmptyList';
import { Notice } from '../components/Notice';
import { Skeleton } from '../components/Skeleton';
import { useMailTexts } from '../translation';
import { OwnSuppression } from '../suppressions';
import { WhereMailsGo } from './WhereMailsGo';
import { useRuleSentence } from '../rules';
import { PreferencesState, usePreferences } from './usePreferences';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 720 },
    list: { listStyle: 'none', margin: theme.spacing(2, 0), padding: 0 },
    rule: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      margin: 0,
      padding: theme.spacing(1, 0),
    },
  }),
  { name: 'MailPreferences' },
);

/** A person's own choice: which mails they get. */
export function MailPreferences() {
  const classes = useStyles();
  const t = useMailTexts();
  const preferences = usePreferences();
  return (
    <section className={classes.root} aria-labelledby="mail-preferences-title">
      <Typography variant="h5" component="h2" id="mail-preferences-title">
        {t('preferences.title')}
      </Typography>
      <WhereMailsGo />
      <OwnSuppression />
      <PreferenceList preferences={preferences} />
      <Announcement
        text={preferences.status === 'loaded' ? preferences.announcement : ''}
      />
    </section>
  );
}

function PreferenceList(props: { preferences: PreferencesState }) {
  const { preferences } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const sentenceOf = useRuleSentence();
  if (preferences.status === 'loading') {
    return <Skeleton label={t('preferences.loading')} lines={4} />;
  }
  if (preferences.status === 'error') {
    return (
      <Notice
        tone="error"
        title={t('preferences.failed')}
        action={
          <Button onClick={preferences.retry}>{t('preferences.retry')}</Button>
        }
      >
        {preferences.reason}
      </Notice>
    );
  }
  if (preferences.items.length === 0) {
    return (
      <EmptyList
        title={t('preferences.empty')}
        description={t('preferences.emptyHint')}
      />
    );
  }
  return (
    <ul className={classes.list}>
      {preferences.items.map(preference => (
        <li key={preference.ruleId}>
          <FormControlLabel
            className={classes.rule}
            labelPlacement="start"
            label={sentenceOf({ id: preference.ruleId, ...preference })}
            control={
              <Switch
                color="primary"
                checked={preference.enabled}
                inputProps={{ role: 'switch' }}
                onChange={(_, enabled) =>
                  preferences.change(preference, enabled)
                }
              />
            }
          />
        </li>
      ))}
    </ul>
  );
}
