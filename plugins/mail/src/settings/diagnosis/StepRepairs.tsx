import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { DiagnosisRepair } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../../translation';
import { fieldName, fieldOf } from '../FormServer';
import { useForm } from '../SettingsFormContext';
import { changesOf, fieldIn, holds } from './changesOf';
import { controlOf } from './controlOf';
import { TrustButton } from './TrustButton';
import { TestStep } from './useDiagnosis';
import { Mending } from './useMending';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      margin: theme.spacing(1, 0),
    },
    done: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
    // Words of any length: a button that does not wrap breaks a phone.
    button: { textAlign: 'left', textTransform: 'none', lineHeight: 1.4 },
  }),
  { name: 'MailStepRepairs' },
);

/** The buttons that put right what a step has found: fill the form, or lead to the field. */
export function StepRepairs(props: { step: TestStep; mending: Mending }) {
  const { step, mending } = props;
  const { draft } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const repairs = step.repairs ?? [];
  const blamed = step.field ? fieldIn(mending.server, step.field) : undefined;
  if (!mending.isPossible || (repairs.length === 0 && !blamed)) return null;
  return (
    <div className={classes.root}>
      {repairs.map(repair => (
        <RepairButton
          key={repair.words}
          {...{ repair, step, mending }}
          className={classes.button}
        />
      ))}
      {blamed && (
        <Button
          size="small"
          variant={repairs.length > 0 ? 'text' : 'outlined'}
          className={classes.button}
          onClick={() => mending.go(blamed)}
        >
          {t('settings.test.repair', {
            field: fieldName(controlOf(blamed, draft), t),
          })}
        </Button>
      )}
    </div>
  );
}

function RepairButton(props: {
  repair: DiagnosisRepair;
  step: TestStep;
  mending: Mending;
  className: string;
}) {
  const { repair, step, mending, className } = props;
  const { draft } = useForm();
  const changes = changesOf(repair, mending.server);
  if (!changes) return null;
  const pem = changes[fieldOf(mending.server, 'certificateAuthority')];
  if (holds(draft, changes)) return <Done words={repair.words} />;
  if (repair.trust || pem !== undefined) {
    const certificate = certificateIn(step, pem);
    return certificate ? (
      <TrustButton
        {...{ certificate, className }}
        words={repair.words}
        onTrust={() => mending.fill(changes)}
      />
    ) : null;
  }
  return (
    <Button
      size="small"
      variant="outlined"
      color="primary"
      className={className}
      onClick={() => mending.fill(changes)}
    >
      {repair.words}
    </Button>
  );
}

/** Nobody trusts a certificate whose fingerprint the page cannot show. */
function certificateIn(step: TestStep, trusted: string | undefined) {
  return step.certificate?.chain.find(
    ({ pem }) => pem.trim() === trusted?.trim(),
  );
}

function Done(props: { words: string }) {
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <Typography variant="body2" component="div" className={classes.done}>
      <CheckIcon fontSize="small" aria-hidden />
      <span>{t('settings.test.done', { words: props.words })}</span>
    </Typography>
  );
}
