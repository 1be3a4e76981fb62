import { createHash } from 'node:crypto';
import { html, Html } from './html';

/** A page that is read without the portal. */
export interface StandalonePage {
  /** @defaultValue 'en' */
  language?: 'en' | 'de';
  title: string;
  body: Html;
  /** Whether it has a form that goes back to where the page came from. */
  hasForm?: boolean;
  /** A whole `<script>` element, without any value in it. */
  script?: Html;
}

const style = html`<style>
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
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.4rem;
    line-height: 1.3;
  }
  blockquote {
    margin: 1.5rem 0;
    padding: 0.25rem 1rem;
    border-left: 4px solid #808080;
    font-size: 0.9rem;
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
</style>`;

/**
 * Writes a small document that loads nothing from elsewhere, and the content security policy that makes sure.
 *
 * @remarks
 *
 * The policy allows the styles and scripts that stand in the document, each by
 * its hash. Values are escaped, so none of these can come from one.
 *
 * @returns `policy` for the header, where more can be said than in the document: who may frame it
 */
export function standalonePage(page: StandalonePage): {
  markup: string;
  policy: string;
} {
  const policy = policyOf(
    page,
    [style, page.script].map(element => element?.toString() ?? '').join(''),
  );
  return { markup: documentOf(page, policy), policy };
}

function policyOf({ hasForm }: StandalonePage, elements: string): string {
  return [
    "default-src 'none'",
    `style-src ${hashesOf('style', elements)}`,
    `script-src ${hashesOf('script', elements)}`,
    `form-action ${hasForm ? "'self'" : "'none'"}`,
    "base-uri 'none'",
  ].join('; ');
}

function hashesOf(element: 'style' | 'script', markup: string): string {
  const texts = markup.matchAll(
    new RegExp(`<${element}>([^]*?)</${element}>`, 'g'),
  );
  const hashes = [...texts].map(
    ([, text]) =>
      `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return hashes.join(' ') || "'none'";
}

function documentOf(page: StandalonePage, policy: string): string {
  return html`<!DOCTYPE html>
    <html lang="${page.language ?? 'en'}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <title>${page.title}</title>
        ${style}
      </head>
      <body>
        <main>
          <h1>${page.title}</h1>
          ${page.body}
        </main>
        ${page.script}
      </body>
    </html> `.toString();
}
