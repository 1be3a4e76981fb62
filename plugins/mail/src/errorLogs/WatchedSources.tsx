import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { WatchedErrors } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({ root: { marginTop: theme.spacing(3) } }),
  { name: 'MailWatchedSources' },
);

/** What can be in the list, and what cannot: which tasks are watched, whether the log is. */
export function WatchedSources(props: { watched: WatchedErrors }) {
  const { taskPlugins, silentPlugins, backendLogs } = props.watched;
  const classes = useStyles();
  const t = useMailTexts();
  const key = <code>mail.errorLogs.taskPlugins</code>;
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      <p>
        {taskPlugins.length > 0
          ? t('errorGroups.watched.tasks', {
              plugins: taskPlugins.join(', '),
              key,
            })
          : t('errorGroups.watched.noTasks', { key })}{' '}
        {silentPlugins.length > 0 &&
          t('errorGroups.watched.silent', {
            plugins: silentPlugins.join(', '),
          })}
      </p>
      <p>
        {t(`errorGroups.watched.logs.${backendLogs}`, {
          key: <code>mail.errorLogs.backendLogs</code>,
          guide: <code>docs/error-logs.md</code>,
        })}
      </p>
    </Typography>
  );
}
