import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { useHref, useLocation } from 'react-router-dom';
import { mailApiRef } from '../api';
import { toneSurface } from '../components/tone';
import { rootRouteRef } from '../routes';
import { isTrouble, useMailStatus } from '../status';
import { useMailTexts } from '../translation';
import { useDismissal } from './useDismissal';

/** Slower than the status line: it runs in the background of every page. */
const BANNER_INTERVAL_MS = 10_000;

/** The widest that the portal's sidebar, which floats over the left edge, can be. */
const SIDEBAR_PX = 224;

const useStyles = makeStyles(
  theme => ({
    root: {
      ...toneSurface(theme, 'warning'),
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'center',
      columnGap: theme.spacing(2),
      padding: theme.spacing(0.5, 2),
      [theme.breakpoints.up('sm')]: {
        paddingLeft: SIDEBAR_PX + theme.spacing(2),
      },
      [theme.breakpoints.up('md')]: {
        paddingRight: SIDEBAR_PX + theme.spacing(2),
      },
    },
  }),
  { name: 'MailTroubleBanner' },
);

/** Tells an administrator on every page but Mail itself that mail is broken. */
export function MailTroubleBanner() {
  const { value: status } = useMailStatus(
    // Not in the person's language: it shows no words of the backend, on every page of the portal.
    useApi(mailApiRef),
    BANNER_INTERVAL_MS,
  );
  const mailPath = useRouteRef(rootRouteRef)?.();
  const onMailPage = useIsWithin(mailPath);
  if (!status || !isTrouble(status.status) || onMailPage) return null;
  return <TroubleBanner status={status} mailPath={mailPath} />;
}

function TroubleBanner(props: { status: MailStatus; mailPath?: string }) {
  const { status, since } = props.status;
  const classes = useStyles();
  const t = useMailTexts();
  const { dismissed, dismiss } = useDismissal(since ?? status);
  if (dismissed) return null;
  return (
    <aside className={classes.root} aria-label={t('banner.label')}>
      <WarningIcon fontSize="small" aria-hidden />
      <Typography variant="body2" role="alert">
        {t(`banner.${troubleOf(props.status)}`)}
      </Typography>
      {props.mailPath && (
        <Typography variant="body2">
          <Link
            to={`${props.mailPath}/deliveries`}
            color="inherit"
            underline="always"
          >
            {t('banner.link')}
          </Link>
        </Typography>
      )}
      <Button size="small" color="inherit" onClick={dismiss}>
        {t('banner.dismiss')}
      </Button>
    </aside>
  );
}

function troubleOf({ status, fallback }: MailStatus) {
  if (fallback?.state === 'in-use') return 'fallback';
  return status === 'paused' ? 'paused' : 'degraded';
}

/** Whether the current page is below a path; both with the portal's base path. */
function useIsWithin(path: string | undefined): boolean {
  const here = useHref(useLocation().pathname);
  return path !== undefined && `${here}/`.startsWith(`${path}/`);
}
