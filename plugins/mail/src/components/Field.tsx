import { makeStyles } from '@material-ui/core/styles';
import TextField, { OutlinedTextFieldProps } from '@material-ui/core/TextField';
import { FaultWords } from './FaultWords';
import { toneColor } from './tone';

const useStyles = makeStyles(
  theme => ({
    // Material UI greys the words of what is disabled, and writes the label of a
    // mistake in a red, with too little contrast to be read (WCAG 1.4.3).
    root: {
      '& .MuiFormLabel-root.Mui-disabled, & .MuiFormHelperText-root.Mui-disabled':
        { color: theme.palette.text.secondary },
      '& .MuiInputBase-root.Mui-disabled, & .MuiFormLabel-root.Mui-error': {
        color: theme.palette.text.primary,
      },
      // A placeholder says what holds when nothing is typed.
      '& .MuiInputBase-input::placeholder': {
        color: theme.palette.text.secondary,
        opacity: 1,
      },
      '& .Mui-error .MuiOutlinedInput-notchedOutline': {
        borderColor: toneColor(theme, 'error'),
      },
    },
    readOnly: { backgroundColor: theme.palette.action.hover },
  }),
  { name: 'MailField' },
);

/**
 * A field with its label above and its hint, or what is wrong with it, below;
 * all of it can be read in every state.
 */
export function Field(
  props: Omit<OutlinedTextFieldProps, 'variant'> & {
    /** Shows its value to be read and copied, not changed. */
    readOnly?: boolean;
  },
) {
  const { readOnly, ...rest } = props;
  const { className, error, helperText } = rest;
  const classes = useStyles();
  return (
    <TextField
      {...rest}
      className={className ? `${classes.root} ${className}` : classes.root}
      variant="outlined"
      helperText={
        error && helperText ? <FaultWords>{helperText}</FaultWords> : helperText
      }
      InputLabelProps={{ shrink: true }}
      InputProps={
        readOnly ? { readOnly, className: classes.readOnly } : undefined
      }
    />
  );
}
