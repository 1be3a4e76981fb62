import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { Notice } from '../components/Notice';
import { ServerWords } from '../components/ServerWords';
import { useLocale } from '../components/useLocale';
import { useMailTexts } from '../translation';
import { FormField } from './FormField';
import { draftOf } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { fieldId, isDestinationChanged } from './settingsFields';

const DAY_MS = 86_400_000;

/** After half a year a password is worth a reminder. */
const ROTATE_AFTER_DAYS = 180;

const useStyles = makeStyles(
  theme => ({
    stored: {
      display: 'flex',
      alignItems: 'center',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
      margin: theme.spacing(2, 0, 1),
    },
  }),
  { name: 'MailPasswordField' },
);

/** The password: how old the stored one is, a field for a new one, never what it is. */
export function PasswordField() {
  const { stored, draft, errors, readOnly, change } = useForm();
  const t = useMailTexts();
  const isElsewhere = isDestinationChanged(draftOf(stored), draft);
  const isStored = stored.passwordSet;
  const isOpen =
    !readOnly &&
    (!isStored ||
      isElsewhere ||
      draft.password !== undefined ||
      errors.password !== undefined);

  if (!stored.sealing.configured) return <Unsealed sealing={stored.sealing} />;
  if (!isOpen) {
    return isStored ? (
      <StoredPassword changedAt={stored.passwordChangedAt} />
    ) : null;
  }
  return (
    <>
      <FormField
        field="password"
        type="password"
        hint={
          isStored && isElsewhere ? t('settings.password.again') : undefined
        }
        inputProps={{ autoComplete: 'new-password' }}
      />
      {isStored && !isElsewhere && (
        <Button size="small" onClick={() => change({ password: undefined })}>
          {t('settings.password.keep')}
        </Button>
      )}
    </>
  );
}

function StoredPassword(props: { changedAt: string | undefined }) {
  const { readOnly, change } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const days = props.changedAt ? daysSince(props.changedAt) : undefined;
  const age = useDays(days ?? 0);
  return (
    <div className={classes.stored}>
      <Typography variant="body2">
        {days === undefined
          ? t('settings.password.storedUndated')
          : t('settings.password.stored', { age })}
      </Typography>
      {!readOnly && (
        <Button
          id={fieldId('password')}
          variant="outlined"
          size="small"
          onClick={() => {
            change({ password: '' });
            // The button's place is taken by the field, under the same id.
            window.requestAnimationFrame(() =>
              document.getElementById(fieldId('password'))?.focus(),
            );
          }}
        >
          {t('settings.password.replace')}
        </Button>
      )}
      {days !== undefined && days > ROTATE_AFTER_DAYS && (
        <Typography variant="body2">{t('settings.password.rotate')}</Typography>
      )}
    </div>
  );
}

function Unsealed(props: { sealing: Settings['sealing'] }) {
  const t = useMailTexts();
  const { advice } = props.sealing;
  return (
    <Notice tone="warning" title={t('settings.password.unsealed')}>
      {t('settings.password.unsealedAdvice')}
      {advice && (
        <ServerWords
          label={t('settings.password.unsealedAdvice')}
          words={advice}
        />
      )}
    </Notice>
  );
}

function daysSince(at: string): number {
  return Math.floor((Date.now() - new Date(at).getTime()) / DAY_MS);
}

/** Days and not months: what matters is how many they are. */
function useDays(days: number): string {
  const locale = useLocale();
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-days, 'day');
}
