import { html, Html } from '../templates';
import { maskAddress } from './maskAddress';

/** What a page about these mails shows. */
export interface UnsubscribePageOptions {
  /** `asking` came by the link; the others by the button. */
  state: 'asking' | 'stopped' | 'resumed';
  /** Whether these mails are sent at this moment. */
  enabled: boolean;
  address: string;
  /** The rules as sentences. */
  sentences: string[];
  preferencesUrl: string;
}

/** The page behind the link in the footer: says what would stop for whom, with one button. */
export function unsubscribePage(options: UnsubscribePageOptions): string {
  const address = maskAddress(options.address);
  return page({
    title: titleOf(options),
    body: html`
      <p role="status">
        ${options.enabled
          ? html`These mails are sent to <strong>${address}</strong>:`
          : html`These mails are not sent to <strong>${address}</strong>:`}
      </p>
      <ul>
        ${options.sentences.map(sentence => html`<li>${sentence}.</li>`)}
      </ul>
      ${button(options)}
      <p>
        <a href="${options.preferencesUrl}">Choose which mails you get</a> (you
        have to be signed in to the portal).
      </p>
    `,
  });
}

/** Says why a link does not work, and what to do instead. */
export function unsubscribeFaultPage(): string {
  return page({
    title: 'This link does not work',
    body: html`
      <p>
        It is not complete or was changed on its way. Nothing has been changed.
      </p>
      <p>
        Copy the whole link from the mail into the address line of your browser,
        or sign in to the portal and choose your mails under Settings. If
        neither helps, ask an administrator of the portal.
      </p>
    `,
  });
}

function titleOf({ state, enabled }: UnsubscribePageOptions): string {
  if (state === 'asking') {
    return enabled ? 'Stop these mails?' : 'These mails are stopped already';
  }
  return state === 'stopped'
    ? 'You will not get these mails any more'
    : 'You will get these mails again';
}

/** The form goes back to the very URL of the page, token included. */
function button({ state, enabled }: UnsubscribePageOptions): Html {
  const resume = state === 'stopped' ? 'Undo' : 'Send them again';
  return html`<form method="post">
    <button type="submit" name="action" value="${enabled ? 'stop' : 'resume'}">
      ${enabled ? 'Stop these mails' : resume}
    </button>
  </form>`;
}

/** A document without any load from elsewhere; the policy makes sure. */
function page(options: { title: string; body: Html }): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; form-action 'self'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${options.title}</title>
        <style>
          :root {
            color-scheme: light dark;
          }
          body {
            margin: 0;
            font: 16px/1.5 system-ui, sans-serif;
          }
          main {
            max-width: 34rem;
            margin: 0 auto;
            padding: 3rem 1.25rem;
          }
          h1 {
            font-size: 1.4rem;
            line-height: 1.3;
          }
          button {
            font: inherit;
            font-weight: 600;
            padding: 0.6rem 1.2rem;
            border: 0;
            border-radius: 4px;
            background: #1f5fbf;
            color: #fff;
            cursor: pointer;
          }
          button:focus-visible {
            outline: 3px solid #808080;
            outline-offset: 2px;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${options.title}</h1>
          ${options.body}
        </main>
      </body>
    </html> `.toString();
}
