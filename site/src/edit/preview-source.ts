import type { Attributes } from './preview-parts.ts';
import type { PreviewSource } from './preview-page.ts';

const sources = new Map<string, Promise<PreviewSource>>();

/** What previews in a language are made of: fetched once. @throws if it can't be fetched. */
export function previewSource(locale: string): Promise<PreviewSource> {
  const known = sources.get(locale);
  if (known) return known;
  const source = fetchSource(locale);
  sources.set(locale, source);
  source.catch(() => sources.delete(locale));
  return source;
}

async function fetchSource(locale: string): Promise<PreviewSource> {
  const response = await fetch(`/preview/${locale}/`);
  if (!response.ok) throw new Error(`The preview is not there: ${String(response.status)}.`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const titles: Record<string, string> = {};
  const parts = [...page.querySelectorAll<HTMLTemplateElement>('template[data-part]')].map(
    (template) => {
      const { part: name = '', attributes = '{}', on } = template.dataset;
      if (on !== undefined) titles[name] = on;
      template.remove();
      return {
        name,
        attributes: JSON.parse(attributes) as Attributes,
        html: template.innerHTML.trim(),
      };
    },
  );
  for (const script of page.querySelectorAll('script')) script.remove();
  return { locale, page: `<!doctype html>${page.documentElement.outerHTML}`, parts, titles };
}
