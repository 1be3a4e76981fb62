import { alpha, Theme } from '@material-ui/core/styles';

/** How good or bad something is; its word and icon always say it too. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'error';

/** The colour of a tone in the theme of the portal, light or dark. */
export function toneColor(theme: Theme, tone: Tone): string {
  if (tone === 'neutral') return theme.palette.text.secondary;
  return theme.palette.type === 'dark'
    ? theme.palette[tone].light
    : theme.palette[tone].dark;
}

/**
 * A surface in the colour of a tone.
 *
 * @remarks
 *
 * The text on it keeps the text colour of the theme: words in the colour of a
 * warning have too little contrast to be read (WCAG 1.4.3).
 */
export function toneSurface(theme: Theme, tone: Tone) {
  return {
    backgroundColor: alpha(toneColor(theme, tone), 0.16),
    color: theme.palette.text.primary,
    '& > svg': { color: toneColor(theme, tone) },
  };
}
