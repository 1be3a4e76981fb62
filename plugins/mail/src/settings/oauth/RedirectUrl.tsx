import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { CopyButton } from '../../components/CopyButton';
import { Field } from '../../components/Field';
import { Notice } from '../../components/Notice';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
    },
    field: { flex: '1 1 280px' },
    url: {
      ...theme.typography.body2,
      height: 'auto',
      textOverflow: 'ellipsis',
    },
  }),
  { name: 'MailRedirectUrl' },
);

/** The URL to register with the provider, and why it cannot serve. */
export function RedirectUrl() {
  const { oauth } = useForm().stored;
  const classes = useStyles();
  const t = useMailTexts();
  if (!oauth) return null;
  return (
    <div className={classes.root}>
      <UrlToCopy url={oauth.redirectUrl} hint={t('oauth.redirect.hint')} />
      {oauth.problem && (
        <Notice tone="warning" title={t('oauth.redirect.problem')}>
          {oauth.problem} {t('oauth.redirect.advice')}
        </Notice>
      )}
    </div>
  );
}

/** The URL with its button, wherever it is needed. */
export function UrlToCopy(props: { url: string; hint?: string }) {
  const { url, hint } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const input = useRef<HTMLInputElement>(null);
  // Shown with its hint where it is registered, and again where that was missed.
  const id = `mail-settings-oauth-redirect${hint ? '' : '-again'}`;
  return (
    <div>
      <div className={classes.row}>
        <Field
          readOnly
          id={id}
          label={t('oauth.redirect.label')}
          value={url}
          inputRef={input}
          inputProps={{
            className: classes.url,
            'aria-describedby': hint && `${id}-hint`,
          }}
          onFocus={() => input.current?.select()}
          margin="dense"
          className={classes.field}
        />
        <CopyButton
          text={url}
          name={t('oauth.redirect.label')}
          onFailure={() => input.current?.select()}
        />
      </div>
      {hint && (
        <FormHelperText id={`${id}-hint`} variant="outlined">
          {hint}
        </FormHelperText>
      )}
    </div>
  );
}
