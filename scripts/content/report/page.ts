import { aimOf, averageSentence, longestSentence } from '../reading/judged.ts';
import { measures } from '../reading/reading.ts';
import { settled, type PageRow, type Report, type Row, type WordsRow } from './rows.ts';
import { todoOf } from './todo.ts';

const css = `
  body { margin: 2rem auto; max-inline-size: 75rem; padding-inline: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1d2930; background: #fbf7f0 }
  table { border-collapse: collapse; inline-size: 100%; margin-block-end: 2rem }
  th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-block-end: 1px solid #d9d0c0 }
  thead th { position: sticky; inset-block-start: 0; background: #fbf7f0 }
  td { font-variant-numeric: tabular-nums; white-space: nowrap }
  td:last-child { white-space: normal; overflow-wrap: anywhere }
  h2 { margin-block: 2rem .5rem }
  h3 { margin-block: 1.5rem .25rem; font-size: 1rem }
  ul, ol, p { margin-block: .25rem; max-inline-size: 45rem }
  .mind { font-weight: bold; color: #7a361b }
`;

/** The report as a page that needs nothing else. */
export function pageReport(report: Report): string {
  const { rows, pages, words, findings } = report;
  const locales = [...new Set(rows.map(({ locale }) => locale))];
  const foundHtml = findings.map(
    ({ file, line, what, instead }) =>
      `<li><code>${escaped(file)}</code>, line ${line}<br><strong>${escaped(what)}</strong><br>${escaped(instead)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Content report</title>
<style>${css}</style>
<h1>Content report</h1>
<h2>To mend: ${findings.length}</h2>
${findings.length === 0 ? '<p>Nothing is wrong.</p>' : `<ol>${foundHtml.join('')}</ol>`}
<h2>What to do now</h2>
${todoHtml(report)}
${locales
  .map((locale) => {
    const inLocale = (row: { readonly locale: string }) => row.locale === locale;
    return `${languageHtml(locale, rows)}${pagesHtml(locale, pages.filter(inLocale))}${wordsHtml(words.filter(inLocale))}`;
  })
  .join('\n')}
</html>
`;
}

function todoHtml(report: Report): string {
  const parts = todoOf(report).map(({ what, items, otherwise }) => {
    if (items.length === 0) return `<h3>${escaped(what)}</h3>\n<p>${escaped(otherwise)}</p>`;
    const itemsHtml = items.map((item) => `<li class="mind">${escaped(item)}</li>`);
    return `<h3>${escaped(what)}: ${items.length}</h3>\n<ul>${itemsHtml.join('')}</ul>`;
  });
  return parts.join('\n');
}

function languageHtml(locale: string, all: readonly Row[]): string {
  const measure = measures[locale];
  const note = measure
    ? '<p>A grade in brackets stands where there are too few words for it to say much.</p>'
    : '';
  const language = new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;
  const head = [
    'Entry',
    'Reviewed',
    'Again by',
    measure?.name ?? 'Reading',
    'Longest sentence',
    'Translation',
    'Outgoing links, last checked',
  ];
  const rowsHtml = all
    .filter((row) => row.locale === locale)
    .map((row) => {
      const linksHtml = row.links.map(
        ({ address, checked, due }) =>
          `<a href="${escaped(address)}">${escaped(address)}</a> ${due ? `<span class="mind">${escaped(checked)}</span>` : escaped(checked)}`,
      );
      const current = settled.includes(row.translation);
      return `<tr><th scope="row" title="${escaped(row.file)}">${escaped(`${row.kind}/${row.slug}`)}</th>
${cell(row.reviewed, false)}${cell(row.again, row.due)}${cell(row.reading, false)}${cell(`${row.longest} words`, row.longest > longestSentence)}${cell(row.translation, !current)}
<td>${linksHtml.join('<br>')}</td></tr>`;
    });
  const headHtml = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  return `<h2>${escaped(language)}</h2>\n${note}\n<table><thead><tr>${headHtml}</tr></thead><tbody>${rowsHtml.join('\n')}</tbody></table>`;
}

/** How each page reads with the entries that it shows. */
function pagesHtml(locale: string, pages: readonly PageRow[]): string {
  const measure = measures[locale];
  const { least, most } = averageSentence;
  const head = [
    ...['Page', 'Words', measure ? `${measure.name}: ${aimOf(measure)}` : 'Reading'],
    ...[`Average sentence: ${least} to ${most}`, `Longest: ${longestSentence}`],
  ];
  const headHtml = head.map((name) => `<th scope="col">${escaped(name)}</th>`).join('');
  const rowsHtml = pages.map(
    ({ slug, words, reading, average, longest }) =>
      `<tr><th scope="row">${escaped(slug)}</th>${[`${words}`, reading, average, `${longest}`].map((text) => cell(text, false)).join('')}</tr>`,
  );
  return `<p>Pages as one reads them, with the entries that they show. In forms, sentences may be shorter.</p><table><thead><tr>${headHtml}</tr></thead><tbody>${rowsHtml.join('\n')}</tbody></table>`;
}

/** Buttons, forms, messages and the like. */
function wordsHtml(words: readonly WordsRow[]): string {
  if (words.length === 0) return '';
  const rowsHtml = words.map(
    ({ part, file, translation }) =>
      `<tr><th scope="row" title="${escaped(file)}">${escaped(part)}</th>${cell(translation, !settled.includes(translation))}</tr>`,
  );
  return `<table><thead><tr><th scope="col">Other words</th><th scope="col">Translation</th></tr></thead><tbody>${rowsHtml.join('\n')}</tbody></table>`;
}

/** @param mind whether someone should look at it. */
function cell(text: string, mind: boolean): string {
  return mind ? `<td class="mind">${escaped(text)}</td>` : `<td>${escaped(text)}</td>`;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
