import Typography from '@material-ui/core/Typography';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { ServerWords } from '../components/ServerWords';
import { useMailTexts } from '../translation';

/** Why mail does not work: in a sentence, in the server's words, and what to do. */
export function StatusTrouble(props: {
  cause: NonNullable<MailStatus['cause']>;
}) {
  const t = useMailTexts();
  const { summary, reply, advice } = props.cause;
  return (
    <>
      <Typography variant="body1">{summary}</Typography>
      {reply && <ServerWords label={t('status.serverWords')} words={reply} />}
      {advice && <Typography variant="body1">{advice}</Typography>}
    </>
  );
}
