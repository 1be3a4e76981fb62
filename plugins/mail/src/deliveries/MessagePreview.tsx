import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliveryDetail } from '@mailroom/backstage-plugin-mail-common';
import { ServerWords } from '../components/ServerWords';
import { SmallTitle } from '../components/SmallTitle';
import { useMailTexts } from '../translation';
import { previewDocument } from './previewDocument';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    frame: {
      width: '100%',
      height: 360,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
  }),
  { name: 'MailMessagePreview' },
);

/** What the recipient is going to read, or why it is not shown. */
export function MessagePreview(props: { delivery: DeliveryDetail }) {
  const { preview, confidential } = props.delivery;
  const classes = useStyles();
  const t = useMailTexts();
  if (!preview || confidential) {
    return (
      <Typography variant="body2">
        {t(
          confidential
            ? 'delivery.previewConfidential'
            : 'delivery.previewGone',
        )}
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      {preview.html && (
        <>
          <SmallTitle component="h4">{t('delivery.previewHtml')}</SmallTitle>
          <iframe
            className={classes.frame}
            title={t('delivery.previewFrame')}
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={previewDocument(preview.html)}
          />
        </>
      )}
      <SmallTitle component="h4">{t('delivery.previewText')}</SmallTitle>
      <ServerWords label={t('delivery.previewText')} words={preview.text} />
    </div>
  );
}
