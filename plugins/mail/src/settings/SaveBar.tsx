import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ActionButton } from '../components/ActionButton';
import { Notice } from '../components/Notice';
import { StickyBar } from '../components/StickyBar';
import { useMailTexts } from '../translation';
import { Proof } from './diagnosis';
import { fieldNames } from './FormServer';
import { useForm } from './SettingsFormContext';

const useStyles = makeStyles(
  {
    trouble: { flex: '1 0 100%', minWidth: 0 },
    words: { flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' },
  },
  { name: 'MailSaveBar' },
);

/**
 * What changed, whether it was tested, what to do with it and why that failed;
 * only when something changed.
 */
export function SaveBar(props: { formId: string; proof: Proof }) {
  const { changed, saving, trouble, discard } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const fields = fieldNames(changed, t);
  return (
    <StickyBar
      label={t('settings.bar.label')}
      actions={
        <>
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
        </>
      }
    >
      {trouble && (
        <div className={classes.trouble}>
          <Notice tone="error">
            {t('settings.notSaved', { reason: trouble })}
          </Notice>
        </div>
      )}
      <div className={classes.words}>
        <Typography variant="body2">
          {t('settings.bar.changed', { fields })}
        </Typography>
        <Typography variant="body2">
          {t(`settings.bar.${props.proof}`)}
        </Typography>
      </div>
    </StickyBar>
  );
}
