import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { Request } from 'express';
import { WebReply } from '../../http';
import { html, Html, standalonePage } from '../../templates';
import { clearCookie } from './browserCookie';
import { Flow } from './Flow';
import { FlowParts } from './FlowParts';
import { languageOf, PageTexts, pageTexts } from './pageTexts';

/** What every page needs. */
type PageParts = Pick<FlowParts, 'appBaseUrl' | 'apiBaseUrl'>;

/** Says that the portal has what it needs; the settings page does the rest. */
export function signedInPage(
  parts: PageParts,
  request: Request,
  flow: Flow,
): WebReply {
  return page(parts, request, {
    status: 200,
    title: texts => texts.signedIn,
    body: texts => html`<p role="status">${texts.goesOn}</p>`,
    ended: { flow, succeeded: true },
  });
}

/** Says why there was no sign-in, and the one thing to do. */
export function failedPage(
  parts: PageParts,
  request: Request,
  { flow, trouble }: { flow: Flow; trouble: OAuthTrouble },
): WebReply {
  return page(parts, request, {
    status: 400,
    title: texts => texts.failed,
    // The causes are told in English, as everywhere in the log.
    body: texts => html`<div lang="en" role="alert">
        <p>${trouble.summary}</p>
        <p><strong>${trouble.advice}</strong></p>
      </div>
      ${quote(texts, trouble)}`,
    ended: { flow, succeeded: false },
  });
}

/** One answer to all who do not hold what a sign-in needs: it does not tell which part. */
export function lostPage(parts: PageParts, request: Request): WebReply {
  return page(parts, request, {
    status: 400,
    title: texts => texts.lost,
    body: texts => html`<p role="alert">${texts.lostWhy}</p>
      <p>${texts.lostAdvice}</p>`,
  });
}

/** Asks to wait. */
export function tooOftenPage(parts: PageParts, request: Request): WebReply {
  return page(parts, request, {
    status: 429,
    title: texts => texts.tooOften,
    body: texts => html`<p role="alert">${texts.tooOftenAdvice}</p>`,
  });
}

/** Says that it is the portal's fault, and nothing about it. */
export function brokenPage(parts: PageParts, request: Request): WebReply {
  return page(parts, request, {
    status: 500,
    title: texts => texts.broken,
    body: texts => html`<p role="alert">${texts.brokenAdvice}</p>`,
  });
}

function quote(texts: PageTexts, { code, words, traceId }: OAuthTrouble) {
  return (
    (code || words || traceId) &&
    html`<blockquote>
      <p>${texts.providerSaid} ${[code, words].filter(Boolean).join(': ')}</p>
      ${traceId && html`<p>${texts.trace} ${traceId}</p>`}
    </blockquote>`
  );
}

interface PageContent {
  status: number;
  title: (texts: PageTexts) => string;
  body: (texts: PageTexts) => Html;
  /** The sign-in that is over with this page. */
  ended?: { flow: Flow; succeeded: boolean };
}

/**
 * Hints to the settings page, which then asks the backend; a provider may have cut it off.
 *
 * @remarks
 *
 * Said to the portal's own origin and to no other. The link goes when there is
 * an opener, as nobody needs the portal in a small window.
 */
const tellOpener = html`<script>
  const back = document.getElementById('back');
  const close = document.getElementById('close');
  const { flowId, succeeded } = back.dataset;
  close.addEventListener('click', () => window.close());
  if (window.opener) {
    close.hidden = false;
    back.hidden = true;
    if (flowId) {
      window.opener.postMessage(
        { type: 'mail-oauth-flow', flowId, ok: succeeded === 'true' },
        new URL(back.href).origin,
      );
    }
    if (succeeded === 'true') {
      window.close();
    }
  }
</script>`;

function page(
  { appBaseUrl, apiBaseUrl }: PageParts,
  request: Request,
  { status, title, body, ended }: PageContent,
): WebReply {
  const language = languageOf(request);
  const texts = pageTexts[language];
  const flowId = ended?.flow.id;
  const settingsUrl = new URL(`${appBaseUrl}/mail/settings`);
  if (flowId) settingsUrl.searchParams.set('oauth-flow', flowId);
  const { markup, policy } = standalonePage({
    language,
    title: title(texts),
    body: html`${body(texts)}
      <p><button type="button" id="close" hidden>${texts.close}</button></p>
      <p>
        <a
          id="back"
          href="${settingsUrl.href}"
          data-flow-id="${flowId}"
          data-succeeded="${ended && String(ended.succeeded)}"
          >${texts.backToSettings}</a
        >
      </p>`,
    script: tellOpener,
  });
  return {
    status,
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Frame-Options': 'DENY',
      'Content-Language': language,
      ...(flowId && { 'Set-Cookie': clearCookie({ flowId, apiBaseUrl }) }),
    },
    page: markup,
  };
}
