import de from './de';
import { messages } from './messages';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, path: string[] = []): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === 'string'
        ? { [[...path, key].join('.')]: value }
        : flatten(value, [...path, key]),
    ),
  );
}

function placeholders(text: string): string[] {
  return (text.match(/{{\w+}}/g) ?? []).sort();
}

describe('de', () => {
  const english = flatten(messages);
  const german: Record<string, string> = de;

  it('has every text, and none too many', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    expect(Object.values(german).filter(text => !text.trim())).toEqual([]);
  });

  it.each(Object.keys(english))('says the same things in %s', key => {
    expect(placeholders(german[key])).toEqual(placeholders(english[key]));
  });
});
