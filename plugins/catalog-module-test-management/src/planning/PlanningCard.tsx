import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { testManagementTranslationRef } from '../translation';
import { PlannedEntity } from './PlannedEntity';
import { usePlanningWords } from './usePlanningWords';

/** A name and what it stands for. */
export interface Field {
  label: string;
  value: string;
}

const useStyles = makeStyles(theme => ({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(7.5rem, 1fr))',
    gap: theme.spacing(2),
    margin: 0,
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/**
 * Where an entity stands: status, priority, and what else its kind has.
 *
 * @remarks
 *
 * It adds to the About card of the catalog, which shows what every kind has:
 * description, owner, system, type and tags.
 */
export function PlanningCard(props: {
  title: string;
  entity: PlannedEntity;
  moreFields?: Field[];
}) {
  const { title, entity, moreFields = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const words = usePlanningWords();
  const { status, priority } = entity.spec;
  const fields = [
    { label: t('field.status'), value: words.status(status) },
    { label: t('field.priority'), value: words.priority(priority) },
    ...moreFields,
  ];
  return (
    <EntityInfoCard title={title}>
      <dl className={classes.fields}>
        {fields.map(({ label, value }) => (
          <div key={label}>
            <Typography component="dt" variant="caption" color="textSecondary">
              {label}
            </Typography>
            <Typography
              component="dd"
              variant="subtitle2"
              className={classes.value}
            >
              {value}
            </Typography>
          </div>
        ))}
      </dl>
    </EntityInfoCard>
  );
}
