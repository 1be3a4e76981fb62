import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import List from '@material-ui/core/List';
import ListItem from '@material-ui/core/ListItem';
import ListItemText from '@material-ui/core/ListItemText';
import { makeStyles } from '@material-ui/core/styles';
import { PlannedEntity } from '../planning/PlannedEntity';
import { usePlanningWords } from '../planning/usePlanningWords';
import { testManagementTranslationRef } from '../translation';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere' },
});

/** Test cases or requirements as links, each with its status and priority. */
export function LinkedEntityList(props: {
  label: string;
  entities: PlannedEntity[];
  /** Shown below the others, by reference, as not in the catalog. */
  missingRefs?: string[];
}) {
  const { label, entities, missingRefs = [] } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(testManagementTranslationRef);
  const words = usePlanningWords();
  return (
    <List dense disablePadding aria-label={label}>
      {entities.map(entity => (
        <ListItem key={stringifyEntityRef(entity)} disableGutters>
          <ListItemText
            className={classes.text}
            primary={
              <EntityRefLink
                entityRef={entity}
                title={entity.metadata.title ?? entity.metadata.name}
              />
            }
            secondary={t('linked.summary', {
              name: entity.metadata.name,
              status: words.status(entity.spec.status),
              priority: words.priority(entity.spec.priority),
            })}
          />
        </ListItem>
      ))}
      {missingRefs.map(ref => (
        <ListItem key={ref} disableGutters>
          <ListItemText
            className={classes.text}
            primary={ref}
            secondary={t('linked.missing')}
          />
        </ListItem>
      ))}
    </List>
  );
}
