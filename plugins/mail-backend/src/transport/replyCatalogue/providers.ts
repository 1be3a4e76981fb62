/** Microsoft 365 in all its clouds, by host and port. */
export const MICROSOFT =
  /\.((outlook|office365)\.com|office365\.us|outlook\.cn):/i;
