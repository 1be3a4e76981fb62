import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useMailTexts } from '../translation';
import { ConnectionsField, LimitFields, TrustFields } from './DetailFields';
import { FieldRow } from './FieldRow';
import { FormField } from './FormField';

const useStyles = makeStyles(
  {
    // The gaps between the cards are the grid's.
    root: { '&.Mui-expanded': { margin: 0 } },
    fields: { display: 'block' },
    code: { fontFamily: 'monospace', overflowX: 'auto' },
  },
  { name: 'MailAdvancedCard' },
);

/** What is rarely changed; closed until somebody, or a mistake in it, opens it. */
export function AdvancedCard(props: {
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <Accordion
      className={classes.root}
      expanded={props.open}
      onChange={(_, open) => props.onToggle(open)}
      TransitionProps={{ timeout: 0, unmountOnExit: true }}
    >
      {/* The heading is around the button, within which it would be none. The
      accordion names its region by the two attributes of its first child. */}
      <div
        role="heading"
        aria-level={2}
        id="mail-settings-advanced-summary"
        aria-controls={props.open ? 'mail-settings-advanced' : undefined}
      >
        <AccordionSummary
          expandIcon={<ExpandMoreIcon />}
          aria-controls="mail-settings-advanced"
        >
          <div>
            <Typography variant="h6" component="div">
              {t('settings.advanced.title')}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t('settings.advanced.sentence')}
            </Typography>
          </div>
        </AccordionSummary>
      </div>
      <AccordionDetails className={classes.fields}>
        <AdvancedFields />
      </AccordionDetails>
    </Accordion>
  );
}

function AdvancedFields() {
  const classes = useStyles();
  const t = useMailTexts();
  const ehloName = useEhloName();
  const monospace = { className: classes.code };
  const numeric = { inputMode: 'numeric' } as const;
  return (
    <>
      <TrustFields server="own" />
      <FormField
        field="ehloName"
        hint={t('settings.hint.ehloName')}
        placeholder={ehloName}
      />
      <FieldRow>
        <FormField
          field="connectionTimeoutSeconds"
          placeholder="30"
          inputProps={numeric}
        />
        <FormField
          field="greetingTimeoutSeconds"
          placeholder="30"
          inputProps={numeric}
        />
      </FieldRow>
      <FieldRow>
        <FormField
          field="idleTimeoutSeconds"
          placeholder="120"
          inputProps={numeric}
        />
        <ConnectionsField server="own" />
      </FieldRow>
      <LimitFields server="own" />
      <FormField
        field="properties"
        hint={t('settings.hint.properties', {
          example: '{"mail.smtp.starttls.required": true}',
        })}
        multiline
        minRows={4}
        maxRows={12}
        inputProps={monospace}
      />
    </>
  );
}

/** What is said in EHLO when nothing is chosen: the host of the portal. */
function useEhloName(): string | undefined {
  const baseUrl = useApi(configApiRef).getOptionalString('app.baseUrl');
  return baseUrl && new URL(baseUrl).hostname;
}
