import Button from '@material-ui/core/Button';
import { useMailTexts } from '../../translation';
import { FormField } from '../FormField';
import { useForm } from '../SettingsFormContext';
import { fieldId } from '../settingsFields';

/** A token that was got elsewhere: written once, never shown. */
export function PastedToken(props: {
  /** The provider cannot call this portal back. */
  isOnlyWay: boolean;
}) {
  const { draft, errors, change } = useForm();
  const t = useMailTexts();
  const isWanted = draft.oauthRefreshToken !== undefined;
  const isWrong = errors.oauthRefreshToken !== undefined;

  const open = () => {
    change({ oauthRefreshToken: '' });
    window.requestAnimationFrame(() =>
      document.getElementById(fieldId('oauthRefreshToken'))?.focus(),
    );
  };

  if (!isWanted && !isWrong && !props.isOnlyWay) {
    return (
      <Button size="small" onClick={open}>
        {t('oauth.token.paste')}
      </Button>
    );
  }
  return (
    <>
      <FormField
        field="oauthRefreshToken"
        type="password"
        hint={t('oauth.token.pasteHint')}
        inputProps={{ autoComplete: 'off' }}
      />
      {!props.isOnlyWay && (
        <Button
          size="small"
          onClick={() => change({ oauthRefreshToken: undefined })}
        >
          {t('oauth.token.pasteNot')}
        </Button>
      )}
    </>
  );
}
