/** Nothing is fetched, nothing runs, nothing is submitted. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

/**
 * Wraps the html of a mail for a frame with `sandbox=""`.
 *
 * @remarks
 *
 * The sandbox stops scripts, forms, popups and navigation of the portal; the
 * policy stops remote images and style sheets, which would tell their server
 * that somebody looked. Links lead into a popup that the sandbox refuses.
 * Mails are written for a light page, so the frame has one in a dark portal too.
 */
export function previewDocument(html: string): string {
  return [
    '<!doctype html>',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<base target="_blank">',
    '<style>:root { color-scheme: light; background: Canvas; color: CanvasText }</style>',
    html,
  ].join('\n');
}
