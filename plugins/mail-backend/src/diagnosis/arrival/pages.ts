import { Request } from 'express';
import { WebReply } from '../../http';
import { html, Html, standalonePage } from '../../templates';
import { languageOf, PageTexts, pageTexts } from './pageTexts';

/** One button, for whoever has the mail. */
export function askingPage(request: Request): WebReply {
  return page(request, {
    status: 200,
    title: texts => texts.asking,
    body: texts => html`<p>${texts.askingWhy}</p>
      <form method="post">
        <button type="submit">${texts.confirm}</button>
      </form>`,
    hasForm: true,
  });
}

/** The button was pressed. */
export function confirmedPage(request: Request): WebReply {
  return page(request, {
    status: 200,
    title: texts => texts.confirmed,
    body: texts => html`<p role="status">${texts.confirmedThanks}</p>`,
  });
}

/** The same for a link that was used, one that is too old and one that never was. */
export function uselessPage(request: Request): WebReply {
  return page(request, {
    status: 404,
    title: texts => texts.useless,
    body: texts => html`<p role="status">${texts.uselessWhy}</p>`,
  });
}

/** For an address that calls without end. */
export function tooOftenPage(request: Request): WebReply {
  return page(request, {
    status: 429,
    title: texts => texts.tooOften,
    body: texts => html`<p role="status">${texts.tooOftenAdvice}</p>`,
  });
}

function page(
  request: Request,
  content: {
    status: number;
    title: (texts: PageTexts) => string;
    body: (texts: PageTexts) => Html;
    hasForm?: boolean;
  },
): WebReply {
  const { status, hasForm } = content;
  const language = languageOf(request);
  const texts = pageTexts[language];
  const { markup, policy } = standalonePage({
    ...{ language, hasForm },
    title: content.title(texts),
    body: content.body(texts),
  });
  return {
    status,
    headers: {
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'X-Frame-Options': 'DENY',
      'Content-Language': language,
      Vary: 'Accept-Language',
    },
    page: markup,
  };
}
