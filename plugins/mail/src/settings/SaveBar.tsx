import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ActionButton } from '../components/ActionButton';
import { useMailTexts } from '../translation';
import { Proof } from './diagnosis';
import { useForm } from './SettingsFormContext';

/** The height of Backstage's menu on phones. */
const MOBILE_MENU_PX = 56;

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'sticky',
      bottom: 0,
      zIndex: theme.zIndex.appBar,
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 2),
      marginTop: theme.spacing(2),
      // On a phone, the menu of the portal covers the lower edge.
      [theme.breakpoints.down('xs')]: { bottom: MOBILE_MENU_PX },
    },
    words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'MailSaveBar' },
);

/** What changed, whether it was tested, and what to do with it; only when something changed. */
export function SaveBar(props: { formId: string; proof: Proof }) {
  const { changed, saving, discard } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const fields = changed.map(field => t(`settings.field.${field}`)).join(', ');
  return (
    <Paper
      component="section"
      elevation={8}
      className={classes.root}
      aria-label={t('settings.bar.label')}
    >
      <div className={classes.words}>
        <Typography variant="body2">
          {t('settings.bar.changed', { fields })}
        </Typography>
        <Typography variant="body2">
          {t(`settings.bar.${props.proof}`)}
        </Typography>
      </div>
      <Button onClick={discard}>{t('settings.bar.discard')}</Button>
      <ActionButton
        type="submit"
        form={props.formId}
        variant="contained"
        color="primary"
        title={t('settings.bar.shortcut')}
        busy={saving}
        label={t('settings.bar.save')}
        busyLabel={t('settings.bar.saving')}
      />
    </Paper>
  );
}
