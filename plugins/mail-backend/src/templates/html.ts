/** Markup that is safe to send: made by {@link html} alone. */
export class Html {
  // Private, so that no other object can pass as markup.
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Joins literal parts with escaped values; only {@link html} calls this. */
  static join(literals: readonly string[], values: readonly HtmlValue[]): Html {
    return new Html(
      literals.reduce(
        (markup, literal, index) =>
          markup + Html.markupOf(values[index - 1]) + literal,
      ),
    );
  }

  toString(): string {
    return this.#markup;
  }

  private static markupOf(value: HtmlValue): string {
    if (value === undefined || value === false) {
      return '';
    }
    if (isList(value)) {
      return value.map(Html.markupOf).join('');
    }
    return value instanceof Html ? value.#markup : escapeHtml(String(value));
  }
}

/** What may stand in `${}`; `undefined` and `false` leave nothing. */
export type HtmlValue =
  | string
  | number
  | false
  | undefined
  | Html
  | readonly HtmlValue[];

/**
 * Writes markup; every value is escaped, except what this tag has made itself.
 *
 * @remarks
 *
 * There is no way to insert a string unescaped. Values are safe in content and
 * in quoted attributes; a URL must be known to be `http` or `https` before.
 */
export function html(
  literals: TemplateStringsArray,
  ...values: HtmlValue[]
): Html {
  return Html.join(literals, values);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character]);
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
