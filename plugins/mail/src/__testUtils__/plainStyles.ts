/**
 * Styles that are cheap to ask for, instead of those that jsdom works out.
 *
 * @remarks
 *
 * Whoever looks for a role or a name asks for the style of hundreds of elements,
 * and jsdom matches each with every rule of every style sheet, its own included:
 * two thirds of what these tests took. Here something is hidden by its
 * attributes and its inline style alone; a browser sees the rest, end to end.
 */
export function askForPlainStyles() {
  Object.defineProperty(HTMLStyleElement.prototype, 'textContent', {
    set: () => {},
  });
  window.getComputedStyle = element => plainStyle(element as HTMLElement);
}

/** Those between whose words a name has no blank. */
const inlineElements = new Set(
  'a b button code em input label span strong svg wbr'.split(' '),
);

function plainStyle({ style, hidden, localName }: HTMLElement) {
  const usual = inlineElements.has(localName) ? 'inline' : 'block';
  const plain: Record<string, string> = {
    display: hidden ? 'none' : style.display || usual,
    visibility: style.visibility || 'visible',
  };
  return new Proxy(style, {
    get: (_, name: keyof CSSStyleDeclaration & string) =>
      name === 'getPropertyValue'
        ? (property: string) =>
            plain[property] ?? style.getPropertyValue(property)
        : plain[name] ?? style[name],
  });
}
