import { Theme } from '@material-ui/core/styles';

/**
 * Choices and switches that cannot be changed still tell how they stand:
 * Material UI makes them so pale that nobody can read it in the dark.
 */
export function readableDisabled(theme: Theme) {
  const { primary, secondary } = theme.palette.text;
  return {
    '& .MuiFormControlLabel-label.Mui-disabled': { color: primary },
    '& .MuiRadio-root.Mui-disabled': { color: secondary },
    '& .MuiSwitch-switchBase.Mui-disabled': { color: secondary },
    '& .MuiSwitch-switchBase.Mui-disabled + .MuiSwitch-track': {
      backgroundColor: secondary,
      opacity: 0.4,
    },
  } as const;
}
