import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { CopyButton } from '../../components/CopyButton';
import { Notice } from '../../components/Notice';
import { useMailTexts } from '../../translation';
import { useForm } from '../SettingsFormContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
    field: { flex: '1 1 280px' },
    url: { textOverflow: 'ellipsis' },
  }),
  { name: 'MailRedirectUrl' },
);

/** The URL to register with the provider, and why it cannot serve. */
export function RedirectUrl() {
  const { oauth } = useForm().stored;
  const t = useMailTexts();
  if (!oauth) return null;
  return (
    <>
      <UrlToCopy url={oauth.redirectUrl} hint={t('oauth.redirect.hint')} />
      {oauth.problem && (
        <Notice tone="warning" title={t('oauth.redirect.problem')}>
          {oauth.problem} {t('oauth.redirect.advice')}
        </Notice>
      )}
    </>
  );
}

/** The URL with its button, wherever it is needed. */
export function UrlToCopy(props: { url: string; hint?: string }) {
  const { url, hint } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.root}>
      <TextField
        label={t('oauth.redirect.label')}
        value={url}
        helperText={hint}
        inputRef={input}
        inputProps={{
          readOnly: true,
          className: classes.url,
          // Shown in two places, so that an id would be there twice.
          'aria-label': t('oauth.redirect.label'),
        }}
        InputLabelProps={{ shrink: true }}
        onFocus={() => input.current?.select()}
        variant="outlined"
        margin="dense"
        className={classes.field}
      />
      <CopyButton
        text={url}
        name={t('oauth.redirect.label')}
        onFailure={() => input.current?.select()}
      />
    </div>
  );
}
