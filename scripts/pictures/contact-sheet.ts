import { looks } from './looks.ts';

/** A page that shows all pictures side by side, a row a view, each leading to the whole picture. */
export function contactSheet(names: readonly string[]): string {
  const rows = names.map(
    (name) =>
      `<section id="${name}"><h2><a href="#${name}">${name}</a> <a href="${name}.pdf">on paper</a></h2><div>${looks
        .map(
          (look) =>
            `<a href="${name}.${look.name}.png"><img src="${name}.${look.name}.png" alt="${name}, ${look.name}" loading="lazy"></a>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page</title>
<style>
  body { background: #888; font: 1rem system-ui; }
  div { display: flex; gap: 0.5rem; }
  section a { flex: 1 1 0; max-block-size: 40rem; overflow: hidden; }
  h2 a { color: #000; }
  img { inline-size: 100%; }
</style>
<h1>${names.length} views</h1>
${rows.join('\n')}
</html>
`;
}
