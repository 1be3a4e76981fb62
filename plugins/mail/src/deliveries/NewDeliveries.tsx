import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ArrowUpwardIcon from '@material-ui/icons/ArrowUpward';
import { RefObject, useCallback, useEffect, useRef } from 'react';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    top: { outline: 'none' },
    offer: {
      position: 'sticky',
      top: theme.spacing(1),
      zIndex: 1,
      // It lies over the list, which stays where it is.
      height: 0,
      display: 'flex',
      justifyContent: 'center',
    },
    button: { height: 36, whiteSpace: 'nowrap' },
  }),
  { name: 'MailNewDeliveries' },
);

/** Tells, by where its top is, whether somebody has scrolled into the list. */
export function useListTop() {
  const top = useRef<HTMLDivElement>(null);
  const isBeingRead = useCallback(
    // Who has just been brought to the top may be a fraction of a pixel away from it.
    () => (top.current?.getBoundingClientRect().top ?? 0) < -1,
    [],
  );
  return { top, isBeingRead };
}

/** The top of the list, and the way there when mails have come that it does not show yet. */
export function NewDeliveries(props: {
  top: RefObject<HTMLDivElement>;
  unseen: number;
  onShow: () => Promise<void>;
}) {
  const { top, unseen, onShow } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const focusRef = useFocusWhenGone<HTMLDivElement>(Number(unseen > 0));
  const isWanted = useRef(false);
  const show = () => {
    isWanted.current = true;
    top.current?.scrollIntoView();
    void onShow();
  };

  // The browser keeps in view what was there before the new ones came.
  useEffect(() => {
    if (unseen > 0 || !isWanted.current) return;
    isWanted.current = false;
    top.current?.scrollIntoView();
  }, [unseen, top]);

  return (
    <>
      <div ref={top} />
      <div ref={focusRef} tabIndex={-1} className={classes.top} />
      {unseen > 0 && (
        <div className={classes.offer}>
          <Button
            className={classes.button}
            variant="contained"
            color="primary"
            size="small"
            startIcon={<ArrowUpwardIcon />}
            onClick={show}
          >
            {t('deliveries.unseen', { count: unseen })}
          </Button>
        </div>
      )}
    </>
  );
}
