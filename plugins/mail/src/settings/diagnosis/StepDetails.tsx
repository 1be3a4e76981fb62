import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ServerWords } from '../../components/ServerWords';
import { useMailTexts } from '../../translation';
import { CertificateChain } from './CertificateChain';
import { FactTable } from './FactTable';
import { TestStep } from './useDiagnosis';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0, 1),
    },
  }),
  { name: 'MailStepDetails' },
);

/** Whether there is more to a step than its verdict. */
export function hasDetails(step: TestStep): boolean {
  const { evidence, facts, certificate } = step;
  return Boolean(evidence || facts?.length || certificate);
}

/** What a step is judged by: the certificate, what was found out, what the server said. */
export function StepDetails(props: { step: TestStep }) {
  const { id, evidence, facts = [], certificate } = props.step;
  const classes = useStyles();
  const t = useMailTexts();
  const step = t(`settings.test.step.${id}`);
  return (
    <div className={classes.root}>
      {certificate && <CertificateChain certificate={certificate} />}
      {facts.length > 0 && (
        <FactTable label={t('settings.test.facts', { step })} facts={facts} />
      )}
      {evidence && (
        <div>
          <Typography variant="body2" color="textSecondary">
            {t('settings.test.showEvidence')}
          </Typography>
          <ServerWords
            label={t('settings.test.evidence', { step })}
            words={evidence}
          />
        </div>
      )}
    </div>
  );
}
