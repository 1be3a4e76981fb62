import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { NothingYet } from '../planning/NothingYet';
import { testManagementTranslationRef } from '../translation';
import { TestCase } from './TestCase';

const useStyles = makeStyles(theme => ({
  steps: {
    margin: 0,
    paddingLeft: theme.spacing(3),
    // Line breaks of the file mean something in a long step.
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    '& > li + li': { marginTop: theme.spacing(2) },
    '& > li::marker': { color: theme.palette.text.secondary },
  },
}));

/** What the tester does, step by step, and what must be seen then. */
export function TestStepsCard() {
  const classes = useStyles();
  const { entity } = useEntity<TestCase>();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const { steps = [] } = entity.spec;
  return (
    <EntityInfoCard title={t('steps.title')}>
      {steps.length === 0 ? (
        <NothingYet message={t('steps.empty')} next={t('steps.next')} />
      ) : (
        <ol className={classes.steps} aria-label={t('steps.title')}>
          {steps.map(({ action, expected }, index) => (
            <li key={index}>
              <Typography variant="body1">{action}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t('steps.expected')}: {expected}
              </Typography>
            </li>
          ))}
        </ol>
      )}
    </EntityInfoCard>
  );
}
