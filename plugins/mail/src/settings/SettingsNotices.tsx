import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mailSettingsUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import { Announcement } from '../components/Announcement';
import { Notice } from '../components/Notice';
import { useMailTexts } from '../translation';
import { ConflictNotice } from './ConflictNotice';
import { LastSave } from './LastSave';
import { useForm } from './SettingsFormContext';
import { settingsFields } from './settingsFields';

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
  const { stored, readOnly, trouble } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <div className={classes.root}>
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
      {trouble && (
        <Notice tone="error">
          {t('settings.notSaved', { reason: trouble })}
        </Notice>
      )}
      <WrongFields />
    </div>
  );
}

/** Says how many fields are wrong to those who do not see the form as a whole. */
function WrongFields() {
  const { errors } = useForm();
  const t = useMailTexts();
  const wrong = settingsFields.filter(field => errors[field]);
  const fields = wrong.map(field => t(`settings.field.${field}`)).join(', ');
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
