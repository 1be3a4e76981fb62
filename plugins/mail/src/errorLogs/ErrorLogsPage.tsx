import { makeStyles } from '@material-ui/core/styles';
import { StatusLine } from '../status';
import { ErrorGroupSection } from './ErrorGroupSection';
import { RecipientSection } from './RecipientSection';

const useStyles = makeStyles(
  { root: { maxWidth: 720 } },
  { name: 'MailErrorLogsPage' },
);

/** Who is told when something fails, and what has failed lately. */
export function ErrorLogsPage() {
  const classes = useStyles();
  return (
    <>
      <StatusLine />
      <div className={classes.root}>
        <RecipientSection />
        <ErrorGroupSection />
      </div>
    </>
  );
}
