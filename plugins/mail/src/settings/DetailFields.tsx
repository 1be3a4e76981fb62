import { makeStyles } from '@material-ui/core/styles';
import { useMailTexts } from '../translation';
import { FieldRow } from './FieldRow';
import { FormField } from './FormField';
import { fieldOf, FormServer } from './FormServer';

const useStyles = makeStyles(
  { code: { fontFamily: 'monospace', overflowX: 'auto' } },
  { name: 'MailDetailFields' },
);

const numeric = { inputMode: 'numeric' } as const;

/** Whose certificate a server may show, and with which name. */
export function TrustFields(props: { server: FormServer }) {
  const { server } = props;
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <>
      <FormField
        field={fieldOf(server, 'certificateAuthority')}
        hint={t('settings.hint.certificateAuthority')}
        placeholder="-----BEGIN CERTIFICATE-----"
        multiline
        minRows={4}
        maxRows={12}
        inputProps={{ className: classes.code }}
      />
      <FormField
        field={fieldOf(server, 'serverName')}
        hint={t('settings.hint.serverName')}
      />
    </>
  );
}

/** How many connections a server takes at once. */
export function ConnectionsField(props: { server: FormServer }) {
  const t = useMailTexts();
  return (
    <FormField
      field={fieldOf(props.server, 'maxConnections')}
      hint={t('settings.hint.maxConnections')}
      placeholder="5"
      inputProps={numeric}
    />
  );
}

/** How many messages a server takes. */
export function LimitFields(props: { server: FormServer }) {
  const { server } = props;
  const t = useMailTexts();
  return (
    <FieldRow>
      <FormField
        field={fieldOf(server, 'messagesPerMinute')}
        hint={t('settings.hint.messagesPerMinute')}
        inputProps={numeric}
      />
      <FormField
        field={fieldOf(server, 'messagesPerDay')}
        hint={t('settings.hint.messagesPerDay')}
        inputProps={numeric}
      />
    </FieldRow>
  );
}
