import { element } from './element.ts';
import { previewOf, type TypedEntry } from './preview-page.ts';
import { previewSource } from './preview-source.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

const notThere =
  'The preview can’t be made: what it is made of did not come. Look whether you are still signed in at this address.';

/**
 * Shows an entry in every language as its page will look.
 *
 * @param entries what is typed, by language.
 */
export async function showPreview(entries: ReadonlyMap<string, TypedEntry>): Promise<void> {
  const dialog = element('dialog', { className: 'preview' });
  dialog.setAttribute('aria-labelledby', 'preview-title');
  const close = element('button', { type: 'button', textContent: 'Close' });
  const head = element('header', {});
  head.append(element('h2', { id: 'preview-title', textContent: 'How it will look' }), close);
  const note = element('p', {
    textContent:
      'Nothing is saved by looking. Links and forms do nothing here, and lists are those of the site as it is now.',
  });
  const panes = element('div', { className: 'panes' });
  dialog.append(head, note, panes);
  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  try {
    for (const [locale, entry] of entries) {
      const pane = element('section', {});
      const language = languageName(locale);
      const frame = element('iframe', {
        title: `${language}, as it will look`,
        srcdoc: previewOf(entry, await previewSource(locale)),
      });
      // No script runs there; the pictures of this origin are shown.
      frame.setAttribute('sandbox', 'allow-same-origin');
      pane.append(element('h3', { textContent: language }), frame);
      panes.append(pane);
    }
  } catch (error) {
    panes.replaceChildren(element('p', { textContent: notThere }));
    throw error;
  }
}
