import { html, Html, standalonePage } from '../templates';
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
  return standalonePage({
    title: titleOf(options),
    hasForm: true,
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
  }).markup;
}

/** Says why a link does not work, and what to do instead. */
export function unsubscribeFaultPage(): string {
  return standalonePage({
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
  }).markup;
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
