import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { reasonOf } from '../api';
import { ActionButton } from '../components/ActionButton';
import { RelativeTime } from '../components/Time';
import { useToast } from '../components/useToast';
import { PersonLink } from '../people/PersonLink';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';
import { useForm } from './SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MailLastSave' },
);

/** Who saved last, what that changed, and the way back. */
export function LastSave() {
  const { stored, changed, readOnly } = useForm();
  const { changedAt, changedBy, undo } = stored;
  const classes = useStyles();
  const t = useMailTexts();
  if (!changedAt) return null;
  const age = <RelativeTime at={changedAt} />;
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {changedBy
          ? t('settings.last.savedBy', {
              age,
              person: <PersonLink principal={changedBy} />,
            })
          : t('settings.last.saved', { age })}
      </Typography>
      {undo && (
        <Typography variant="body2">
          {t('settings.last.changes', { changes: undo.changes.join(', ') })}
        </Typography>
      )}
      {/* With unsaved changes it would not be clear what is undone. */}
      {undo && !readOnly && changed.length === 0 && <UndoButton />}
    </div>
  );
}

function UndoButton() {
  const { stored, adopt } = useForm();
  const mailApi = useMailApi();
  const toast = useToast();
  const t = useMailTexts();
  const [busy, setBusy] = useState(false);

  const takeBack = async () => {
    setBusy(true);
    try {
      adopt(await mailApi.undoSettings(stored.version));
      toast({ title: t('settings.last.undone'), succeeded: true });
    } catch (error) {
      const reason = reasonOf(error);
      toast({
        title: t('settings.last.notUndone', { reason }),
        succeeded: false,
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <ActionButton
      size="small"
      variant="outlined"
      busy={busy}
      label={t('settings.last.undo')}
      busyLabel={t('settings.last.undoing')}
      onClick={takeBack}
    />
  );
}
