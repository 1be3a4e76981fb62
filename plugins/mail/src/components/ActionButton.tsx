import Button, { ButtonProps } from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';

/**
 * A button that shows that its work is under way.
 *
 * @remarks
 *
 * It is not disabled meanwhile: a disabled button drops the keyboard focus.
 */
export function ActionButton(
  props: ButtonProps & { busy: boolean; label: string; busyLabel: string },
) {
  const { busy, label, busyLabel, onClick, ...rest } = props;
  return (
    <Button
      {...rest}
      aria-disabled={busy}
      onClick={busy ? undefined : onClick}
      startIcon={
        busy ? (
          <CircularProgress size={16} color="inherit" aria-hidden />
        ) : undefined
      }
    >
      {busy ? busyLabel : label}
    </Button>
  );
}
