import ResolvedIcon from '@material-ui/icons/CheckCircleOutline';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ErrorGroup } from '@mailroom/backstage-plugin-mail-common';
import { Pill } from '../components/Pill';
import { RelativeTime } from '../components/Time';
import { Person } from '../people/Person';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    resolved: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'MailGroupState' },
);

/** Whether a group is over, and who wants to hear no more of it. */
export function GroupState(props: {
  group: ErrorGroup;
  people?: Map<string, Person>;
}) {
  const { resolvedAt, snoozed } = props.group;
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <>
      {resolvedAt && (
        <Typography
          variant="body2"
          component="div"
          className={classes.resolved}
        >
          <Pill
            appearance={{ icon: ResolvedIcon, tone: 'success' }}
            word={t('errorGroups.resolved')}
          />
          <RelativeTime at={resolvedAt} />
        </Typography>
      )}
      {snoozed && (
        <Typography variant="body2">
          {t(
            snoozed.until
              ? 'errorGroups.snoozed'
              : 'errorGroups.snoozedUntilResolved',
            {
              person: props.people?.get(snoozed.by)?.name ?? snoozed.by,
              age: <RelativeTime at={snoozed.at} />,
              end: <RelativeTime at={snoozed.until ?? snoozed.at} />,
            },
          )}
        </Typography>
      )}
    </>
  );
}
