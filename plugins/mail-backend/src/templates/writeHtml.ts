import { FieldChange } from './describeChanges';
import { Html, html } from './html';
import {
  Letter,
  LetterBlock,
  LetterFooter,
  LetterLink,
  NOTHING,
} from './Letter';

// Styles stand in the elements because many readers drop style sheets. Text has
// no colour of its own and no background, so that it is readable in light and
// in dark; the two fixed colours are readable on both.
const GREY = '#808080';
const BLUE = '#1f5fbf';
const BODY =
  'margin:0;padding:24px 16px;font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5';
const CELL = `padding:8px 12px 8px 0;border-bottom:1px solid ${GREY};text-align:left;vertical-align:top`;
// A long value may break anywhere; a label only where it must, or a narrow screen breaks every one.
const VALUE = `${CELL};white-space:pre-line;overflow-wrap:anywhere`;
const WORDS = `margin:0 0 12px;padding:8px 12px;border-left:3px solid ${GREY};font-family:Menlo,Consolas,monospace;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere`;
const BUTTON = `display:inline-block;padding:10px 18px;border-radius:4px;background-color:${BLUE};color:#ffffff;text-decoration:none;font-weight:600`;

/** Writes a letter as an html document without images or other loads. */
export function writeHtml(letter: Letter): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${letter.subject}</title>
        <style>
          :root {
            color-scheme: light dark;
          }
        </style>
      </head>
      <body style="${BODY}">
        <div style="max-width:640px;margin:0 auto">
          <h1
            dir="auto"
            style="margin:0 0 16px;font-size:19px;line-height:1.35"
          >
            ${letter.headline}
          </h1>
          ${letter.blocks.map(writeBlock)}
          ${letter.button && writeButton(letter.button)}
          ${writeReasons(letter.reasons)}
          ${letter.when &&
          html`<p style="margin:0 0 16px;font-size:13px">${letter.when}</p>`}
          ${writeFooter(letter.footer)}
        </div>
      </body>
    </html> `.toString();
}

function writeBlock(block: LetterBlock): Html {
  switch (block.type) {
    case 'paragraph':
      return html`<p style="margin:0 0 16px">${block.text}</p> `;
    case 'changes':
      return writeChanges(block.changes);
    case 'facts':
      return writeTable(
        block.facts.map(
          ({ label, value }) =>
            html`<tr>
              ${head(label)}${cell(value)}
            </tr> `,
        ),
      );
    case 'words':
      return html`${block.words.map(
        words => html`<pre dir="auto" style="${WORDS}">${words}</pre> `,
      )}`;
    default:
      return html`<ul style="margin:0 0 16px;padding-left:20px">
        ${block.items.map(
          ({ text, url }) =>
            html`<li dir="auto">
              ${url ? link({ label: text, url }) : text}
            </li> `,
        )}
      </ul> `;
  }
}

function writeChanges(changes: FieldChange[]): Html {
  return writeTable([
    html`<tr>
      ${['Field', 'Before', 'After'].map(
        title =>
          html`<th scope="col" style="${CELL};font-size:13px">${title}</th>`,
      )}
    </tr> `,
    ...changes.map(
      ({ label, before, after }) =>
        html`<tr>
          ${head(label)}${cell(before)}${cell(after)}
        </tr> `,
    ),
  ]);
}

function writeTable(rows: Html[]): Html {
  return html`<table
    cellpadding="0"
    cellspacing="0"
    style="width:100%;margin:0 0 20px;border-collapse:collapse"
  >
    ${rows}
  </table> `;
}

function head(label: string): Html {
  return html`<th scope="row" style="${CELL};font-weight:600">${label}</th>`;
}

function cell(value: string = NOTHING): Html {
  return html`<td dir="auto" style="${VALUE}">${value}</td>`;
}

function writeButton({ label, url }: LetterLink): Html {
  return html`<p style="margin:0 0 24px">
    <a href="${url}" style="${BUTTON}">${label}</a>
  </p>`;
}

function writeReasons(reasons: string[]): Html {
  return html`<p style="margin:0 0 4px;font-size:13px">
      You get this mail because
    </p>
    <ul style="margin:0 0 16px;padding-left:20px;font-size:13px">
      ${reasons.map(reason => html`<li dir="auto">${reason}</li> `)}
    </ul>`;
}

function writeFooter({ stopUrl, preferencesUrl }: LetterFooter): Html {
  return html`<p
    style="margin:24px 0 0;padding-top:12px;border-top:1px solid ${GREY};font-size:13px"
  >
    ${stopUrl &&
    html`${link({ label: 'Stop these mails', url: stopUrl })} · `}${link({
      label: 'Choose which mails you get',
      url: preferencesUrl,
    })}
  </p>`;
}

/** In the colour of the text around it, which the reader's theme has chosen. */
function link({ label, url }: LetterLink): Html {
  return html`<a href="${url}" style="color:inherit">${label}</a>`;
}
