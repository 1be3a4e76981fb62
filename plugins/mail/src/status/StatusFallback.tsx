import Typography from '@material-ui/core/Typography';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../translation';
import { StatusTrouble } from './StatusTrouble';

/** Whether the server that stands in for the first would be there, and why not; that it is in use, the line itself says. */
export function StatusFallback(props: {
  fallback: NonNullable<MailStatus['fallback']>;
}) {
  const t = useMailTexts();
  const { state, server = '', cause } = props.fallback;
  switch (state) {
    case 'failing':
      return (
        <>
          <Typography variant="body1">
            {t('status.fallback.failing', { server })}
          </Typography>
          {cause && <StatusTrouble cause={cause} />}
        </>
      );
    case 'stands-by':
      return (
        <Typography variant="body2">
          {t('status.fallback.standsBy', { server })}
        </Typography>
      );
    default:
      return null;
  }
}
