import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { LiftedSuppression } from '@mailroom/backstage-plugin-mail-common';
import { useEffect, useRef } from 'react';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      marginBottom: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
    words: { flex: '1 1 320px' },
  }),
  { name: 'MailLiftedNotice' },
);

/** What happens next to an address that is written to again, and the way back. */
export function LiftedNotice(props: {
  lifted: LiftedSuppression;
  onUndo: () => void;
}) {
  const { address, suppressedMessages } = props.lifted;
  const classes = useStyles();
  const t = useMailTexts();
  // The button that was pressed is gone; the keyboard goes on with this.
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const search = new URLSearchParams({ state: 'suppressed', address });
  return (
    <Paper
      ref={root}
      tabIndex={-1}
      variant="outlined"
      role="group"
      aria-labelledby="lifted-suppression"
      className={classes.root}
    >
      <Typography
        variant="body2"
        id="lifted-suppression"
        className={classes.words}
      >
        {t('suppressions.lifted', { address, count: suppressedMessages })}
      </Typography>
      {suppressedMessages > 0 && (
        <Link to={`?${search}`}>{t('suppressions.seeThem')}</Link>
      )}
      <Button onClick={props.onUndo}>{t('suppressions.undo')}</Button>
    </Paper>
  );
}
