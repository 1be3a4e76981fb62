import Typography from '@material-ui/core/Typography';
import useAsync from 'react-use/esm/useAsync';
import { Notice } from '../components/Notice';
import { RelativeTime } from '../components/Time';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

/** How the mailbox is doing that mails come back to; nothing while that is not known. */
export function BounceMailboxLine() {
  const mailApi = useMailApi();
  const t = useMailTexts();
  const { value } = useAsync(() => mailApi.getBounceMailbox(), [mailApi]);
  if (!value) return null;
  const { mailbox } = value;
  if (!mailbox) return <Line>{t('suppressions.mailbox.none')}</Line>;
  const { username, readAt, fault } = mailbox;
  if (fault) {
    return (
      <Notice
        tone="warning"
        title={t('suppressions.mailbox.failing', { username })}
      >
        {fault}
      </Notice>
    );
  }
  return (
    <Line>
      {readAt
        ? t('suppressions.mailbox.read', {
            username,
            age: <RelativeTime at={readAt} />,
          })
        : t('suppressions.mailbox.unread', { username })}
    </Line>
  );
}

function Line(props: { children: string | JSX.Element }) {
  return (
    <Typography variant="body2" paragraph>
      {props.children}
    </Typography>
  );
}
