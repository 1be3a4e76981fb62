/** Makes a text safe to stand in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; }
  label { display: block; padding: .25rem 0; }
  input[type=email] { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
  button { font: inherit; padding: .5rem 1.2rem; margin: 1rem .5rem 0 0; }
  dt { font-weight: 600; margin-top: .75rem; }
  dd { margin: 0; overflow-wrap: anywhere; }
  code, textarea { font: .9rem ui-monospace, monospace; }
  textarea { width: 100%; height: 8rem; box-sizing: border-box; }`;

/** A page that stands for itself: no script, nothing from elsewhere. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
