import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../content-files.ts';
import { here, inEach, languages } from '../languages.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { oneLine } from '../site/visible-text.ts';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';
import { languageName } from '../../worker/forms/language-tag.ts';

const reviewed = { 'Day it was reviewed': '2026-11-22' };

/** The five things that an editor does, in the browser; then the site is built of the files that were saved. */
describe('what an editor saves', () => {
  visitsAll({});
  visitsEditor();
  const copy = new SiteCopy();
  let built: { code: number; output: string };
  let report: string;

  beforeAll(async () => {
    const editor = new FolderEditor(page, contentFiles);
    await editor.open(editorSite.url);

    await editor.openEntry('faq/entries/forgiveness');
    await editor.change('English', 'Text', 'main', 'first');
    await editor.save();

    await editor.openEntry('faq/new');
    for (const [locale, Question, Text] of here([
      ['en', 'Can I bring notes?', 'Ask first.'],
      ['es', '¿Puedo llevar notas?', 'Pregunte.'],
    ] as const))
      await editor.fill(languageName(locale), { Question, Text, ...reviewed });
    await editor.pane('English').getByRole('spinbutton', { name: 'Place in the list' }).fill('125');
    await editor.choose('English', 'Deciding');
    await editor.save();

    await editor.openEntry('resources/new');
    for (const [locale, Text] of here([
      ['en', 'The link opens its first page.'],
      ['es', 'El enlace abre su primera página.'],
    ] as const))
      await editor.fill(languageName(locale), { Name: 'An Organization', ...reviewed, Text });
    for (const locale of languages.filter((each) => each !== 'en'))
      await editor.fill(languageName(locale), { 'Language of the name': 'en' });
    await editor.fill('English', {
      'Address of the website': 'https://organization.example/',
      'Day its links were checked': '2026-11-22',
    });
    await editor.pane('English').getByRole('spinbutton', { name: 'Place in the list' }).fill('900');
    await editor.choose('English', 'An organization that holds or prepares dialogues');
    await editor.save();

    await editor.openEntry('terms/entries/relay');
    await editor.retire();

    await editor.openEntry('pages/entries/privacy');
    await editor.fill('English', { 'Day it was reviewed': '2026-11-01' });
    await editor.save();

    for (const [file, text] of Object.entries(await editor.changed())) {
      if (text === null) copy.remove(file);
      else copy.write(file, text);
    }
    built = await copy.run('build');
    report = (await copy.run('content')).output;
  }, 180_000);
  afterAll(() => {
    copy.forget();
  });

  const textOf = (address: string) =>
    oneLine(copy.page(address)?.querySelector('main')?.text ?? '');

  it('builds, and nothing is wrong with it', () => {
    expect(built).toMatchObject({ code: 0 });
    expect(report).toContain('Nothing is wrong.');
  });

  it('fixes a word', () => {
    expect(textOf('/faq/')).toContain('Its first aim');
  });

  const added = [
    ['/faq/', 'Can I bring notes? Ask first.'],
    ['/es/faq/', '¿Puedo llevar notas? Pregunte.'],
  ] as const;
  it.each(here(added))('adds a question: %s', (address, words) => {
    expect(textOf(address)).toContain(words);
  });

  it.each(inEach('/resources/'))('adds an organization: %s', (address) => {
    const link = copy.page(address)?.querySelector('a[href="https://organization.example/"]');
    expect(link?.text).toBe('An Organization');
  });

  it.each(inEach('/glossary/'))('retires a word: %s', (address) => {
    expect(copy.page(address)?.querySelectorAll('dl > div').length).toBeGreaterThan(5);
    expect(copy.page(address)?.querySelector('#relay')).toBeNull();
  });

  it('reviews a page', () => {
    expect(textOf('/privacy/')).toContain('November 1, 2026');
  });
});
