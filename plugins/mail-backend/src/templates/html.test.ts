import { html, HtmlValue } from './html';

describe('html', () => {
  it('escapes every value, in content and in attributes', () => {
    const value = `<b title="a">&'`;
    expect(String(html`<p title="${value}">${value}</p>`)).toBe(
      '<p title="&lt;b title=&quot;a&quot;&gt;&amp;&#39;">&lt;b title=&quot;a&quot;&gt;&amp;&#39;</p>',
    );
  });

  it('keeps markup that it made itself, also in lists, and leaves out what is absent', () => {
    const items = ['a', '<'].map(item => html`<li>${item}</li>`);
    expect(String(html`<p>${items}${undefined}${false}${0}</p>`)).toBe(
      '<p><li>a</li><li>&lt;</li>0</p>',
    );
  });

  it('does not take an object for markup because it looks like it', () => {
    const forged = { toString: () => '<script>' } as unknown as HtmlValue;
    expect(String(html`${forged}`)).toBe('&lt;script&gt;');
  });
});
