import Dialog, { DialogProps } from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, Ref, useRef } from 'react';

const useStyles = makeStyles(
  // Three answers are wider than a telephone.
  { answers: { flexWrap: 'wrap' } },
  { name: 'MailQuestion' },
);

/**
 * Asks before something happens that cannot be taken back easily.
 *
 * @remarks
 *
 * The harmless answer has the focus, so that Enter by mistake does no harm;
 * Escape and a click beside the question give up.
 */
export function Question(props: {
  open: boolean;
  /** Unique on the page; the words are announced by it. */
  id: string;
  title: string;
  text: ReactNode;
  /** What is shown below the text. */
  children?: ReactNode;
  /** The buttons; the harmless one takes the reference. */
  answers: (harmless: Ref<HTMLButtonElement>) => ReactNode;
  onGiveUp: () => void;
  transition?: Pick<
    NonNullable<DialogProps['TransitionProps']>,
    'onEnter' | 'onExited'
  >;
}) {
  const { open, id, title, text, children, answers } = props;
  const classes = useStyles();
  const harmless = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open={open}
      onClose={props.onGiveUp}
      TransitionProps={{
        ...props.transition,
        onEntered: () => harmless.current?.focus(),
      }}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText id={`${id}-text`} color="textPrimary">
          {text}
        </DialogContentText>
        {children}
      </DialogContent>
      <DialogActions className={classes.answers}>
        {answers(harmless)}
      </DialogActions>
    </Dialog>
  );
}
