import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  {
    // Not `display: none`, which screen readers skip as well.
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      margin: -1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'MailAnnouncement' },
);

/**
 * Speaks its text to screen readers whenever it changes.
 *
 * @remarks
 *
 * It must be mounted before the text is there: regions that arrive together
 * with their text are not read.
 */
export function Announcement(props: { text: string }) {
  const classes = useStyles();
  return (
    <div role="status" aria-live="polite" className={classes.root}>
      {props.text}
    </div>
  );
}
