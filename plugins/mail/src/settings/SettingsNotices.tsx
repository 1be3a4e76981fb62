import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mailSettingsUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import { useEffect } from 'react';
import { Announcement } from '../components/Announcement';
import { Notice } from '../components/Notice';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';
import { ConflictNotice } from './ConflictNotice';
import { fieldNames } from './FormServer';
import { LastSave } from './LastSave';
import { SettingsDraft } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { settingsFields } from './settingsFields';
import { Conflict } from './useSettingsForm';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      maxWidth: 720,
      marginBottom: theme.spacing(2),
    },
  }),
  { name: 'MailSettingsNotices' },
);

/** What is to be known before the form is read: warnings, who saved last, what went wrong. */
export function SettingsNotices() {
  const { stored, readOnly } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const rootRef = useFocusOnConflict();
  return (
    <div ref={rootRef} tabIndex={-1} className={classes.root}>
      {readOnly && (
        <Typography variant="body2">
          {t('settings.readOnly', {
            permission: <code>{mailSettingsUpdatePermission.name}</code>,
          })}
        </Typography>
      )}
      {stored.warnings.map(warning => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
      <LastSave />
      <ConflictNotice />
      <WrongFields />
    </div>
  );
}

/** Whoever saved far below is brought to what has to be decided, and stays there while it is. */
function useFocusOnConflict() {
  const { conflict, draft } = useForm();
  const rootRef = useFocusWhenGone<HTMLDivElement>(buttonsOf(conflict, draft));
  const hasConflict = conflict !== undefined;
  useEffect(() => {
    if (hasConflict) rootRef.current?.focus();
  }, [hasConflict, rootRef]);
  return rootRef;
}

/** To load theirs and to keep mine; then one for each value of mine, and to be done. */
function buttonsOf(conflict: Conflict | undefined, draft: SettingsDraft) {
  if (!conflict) return 0;
  const { isLoaded, mine } = conflict;
  const mineGone = settingsFields.filter(field => draft[field] !== mine[field]);
  return isLoaded ? 1 + mineGone.length : settingsFields.length + 2;
}

/** Says how many fields are wrong to those who do not see the form as a whole. */
function WrongFields() {
  const { errors } = useForm();
  const t = useMailTexts();
  const wrong = settingsFields.filter(field => errors[field]);
  const fields = fieldNames(wrong, t);
  return (
    <Announcement
      text={
        wrong.length > 0
          ? t('settings.invalid', { count: wrong.length, fields })
          : ''
      }
    />
  );
}
