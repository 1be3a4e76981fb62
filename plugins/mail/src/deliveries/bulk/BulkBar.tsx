import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DeliverySearch } from '@mailroom/backstage-plugin-mail-common';
import { useMailTexts } from '../../translation';
import { BulkWish } from './useBulkChange';
import { Selection } from './useSelection';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      minHeight: 44,
      marginBottom: theme.spacing(1),
    },
  }),
  { name: 'MailBulkBar' },
);

/** What can be done to the marked mails or, when none is, to all that the filters find. */
export function BulkBar(props: {
  selection: Selection;
  /** The filters, where there are any. */
  search?: DeliverySearch;
  /** How many mails are shown. */
  shown: number;
  hasMore: boolean;
  onAsk: (wish: BulkWish) => void;
}) {
  const { selection, search, shown, hasMore, onAsk } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const count = selection.ids.length;
  if (count > 0) {
    const wish = { request: { ids: selection.ids }, count, isLeast: false };
    return (
      <div className={classes.root} role="group" aria-label={t('bulk.label')}>
        <Typography variant="body2">{t('bulk.marked', { count })}</Typography>
        <Button onClick={() => onAsk({ action: 'retry', ...wish })}>
          {t('bulk.retry')}
        </Button>
        <Button onClick={() => onAsk({ action: 'cancel', ...wish })}>
          {t('bulk.cancel')}
        </Button>
        <Button onClick={selection.clear}>{t('bulk.unmark')}</Button>
      </div>
    );
  }
  if (!search || shown === 0) return null;
  const wish = { request: { search }, count: shown, isLeast: hasMore };
  return (
    <div className={classes.root} role="group" aria-label={t('bulk.label')}>
      <Button onClick={() => onAsk({ action: 'retry', ...wish })}>
        {t('bulk.retryFound')}
      </Button>
      <Button onClick={() => onAsk({ action: 'cancel', ...wish })}>
        {t('bulk.cancelFound')}
      </Button>
    </div>
  );
}
