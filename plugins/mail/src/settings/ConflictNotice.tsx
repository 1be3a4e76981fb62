import Button from '@material-ui/core/Button';
import { Notice } from '../components/Notice';
import { PersonLink } from '../people/PersonLink';
import { useMailTexts } from '../translation';
import { fieldWords } from './fieldWords';
import { fieldName } from './FormServer';
import { draftOf } from './SettingsDraft';
import { useForm } from './SettingsFormContext';
import { changedFields } from './settingsFields';
import { Conflict } from './useSettingsForm';

/** Somebody else saved first: who, what differs, and whose values to go on with. */
export function ConflictNotice() {
  const { conflict, loadTheirs, keepMine, endConflict } = useForm();
  const t = useMailTexts();
  if (!conflict) return null;
  const { changedBy } = conflict.theirs;
  const person = changedBy ? (
    <PersonLink principal={changedBy} />
  ) : (
    t('settings.conflict.somebody')
  );
  return (
    <Notice
      tone="warning"
      title={t('settings.conflict.title', { person })}
      action={
        conflict.isLoaded ? (
          <Button size="small" variant="outlined" onClick={endConflict}>
            {t('settings.conflict.done')}
          </Button>
        ) : (
          <>
            <Button size="small" variant="outlined" onClick={loadTheirs}>
              {t('settings.conflict.load')}
            </Button>
            <Button size="small" variant="outlined" onClick={keepMine}>
              {t('settings.conflict.keep')}
            </Button>
          </>
        )
      }
    >
      {t(
        conflict.isLoaded
          ? 'settings.conflict.loaded'
          : 'settings.conflict.text',
      )}
      <Differences conflict={conflict} />
    </Notice>
  );
}

function Differences(props: { conflict: Conflict }) {
  const { theirs, mine, isLoaded } = props.conflict;
  const { change, draft } = useForm();
  const t = useMailTexts();
  const saved = draftOf(theirs);
  const differing = changedFields(saved, mine);
  if (differing.length === 0) return <p>{t('settings.conflict.same')}</p>;
  return (
    <ul>
      {differing.map(field => (
        <li key={field}>
          {t(
            isLoaded
              ? 'settings.conflict.yours'
              : 'settings.conflict.difference',
            {
              field: fieldName(field, t),
              theirs: fieldWords({ draft: saved, field, t }),
              mine: fieldWords({ draft: mine, field, t }),
            },
          )}{' '}
          {isLoaded && draft[field] !== mine[field] && (
            <Button
              size="small"
              variant="outlined"
              aria-label={t('settings.conflict.useMineFor', {
                field: fieldName(field, t),
              })}
              onClick={() => change({ [field]: mine[field] })}
            >
              {t('settings.conflict.useMine')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
