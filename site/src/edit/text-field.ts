import CMS from '@sveltia/cms';
import type { CollectionName } from '../schemas.ts';
import { textFaults, type Judging } from './check.ts';
import { mayBeDeleted, textFieldOf } from './configuration.ts';
import type { ReadContent } from './content-now.ts';
import { deletionNote } from './deletion-note.ts';
import { offeredReact, paneOf, type Control } from './offered-react.ts';
import { forgetPane, languageOf, notePane, typedNow } from './panes.ts';
import { showPreview } from './preview-dialog.ts';
import { putIn, snippetsFor, type Snippet } from './snippets.ts';

type TextControl = Control<string>;

/** What the field needs to know of the site. */
export interface TextSurroundings extends Judging {
  /** Every language, the default first. */
  readonly locales: readonly string[];
  readonly read: ReadContent;
}

/**
 * Makes the field for the text of a collection: the plain one of the editor, with buttons that put in what has no key, with the
 * rules of the build at the field, with how it will look, and with what goes when the entry is deleted.
 */
export function registerTextField(
  collection: CollectionName,
  { locales, read, ...judging }: TextSurroundings,
): void {
  const { createClass, h } = offeredReact();
  const [source = ''] = locales;
  const plain: unknown = CMS.getFieldType('text')?.control;
  const note = deletionNote(read, { source, all: locales });
  const sign = (name: string) => h('span', { className: 'sign', 'aria-hidden': true }, name);
  const button = (snippet: Snippet, control: TextControl) =>
    h(
      'button',
      {
        key: snippet.label,
        type: 'button',
        // What is selected stays so.
        onMouseDown: (event: Event) => {
          event.preventDefault();
        },
        onClick: ({ currentTarget }: { currentTarget: HTMLElement }) => {
          const box = currentTarget.closest('.text-field')?.querySelector('textarea');
          if (!box) return;
          const { value: text, selectionStart: from, selectionEnd: to } = box;
          const written = putIn({ text, from, to }, snippet);
          control.props.onChange(written.text);
          // Once the editor has drawn the new text.
          requestAnimationFrame(() => {
            box.focus();
            box.setSelectionRange(written.from, written.to);
          });
        },
      },
      sign(snippet.icon),
      snippet.label,
    );
  const control = createClass({
    // The value that is drawn may still be the one before.
    isValid(this: TextControl, text = '') {
      const pane = paneOf(this);
      const locale = pane ? languageOf(pane, locales) : source;
      const faults = textFaults({ collection, locale, text }, judging);
      return faults.length === 0 || { error: { message: faults.join(' ') } };
    },
    componentWillUnmount(this: TextControl) {
      const pane = paneOf(this);
      if (pane) forgetPane(pane, locales);
    },
    render(this: TextControl) {
      const pane = paneOf(this);
      if (pane) notePane(pane, locales);
      const groups = snippetsFor(collection).map(({ label, snippets }) =>
        h(
          'div',
          { key: label, role: 'group', 'aria-label': label },
          snippets.map((snippet) => button(snippet, this)),
        ),
      );
      const see = () => {
        if (!pane) return;
        // What was typed last may not be drawn yet.
        requestAnimationFrame(() => {
          requestAnimationFrame(() => void showPreview(typedNow(pane, locales)));
        });
      };
      const canGo = pane && pane.slug !== '' && mayBeDeleted(collection);
      return h(
        'div',
        { className: 'text-field' },
        ...groups,
        h(plain, this.props),
        h(
          'button',
          { type: 'button', className: 'show-preview', onClick: see },
          sign('visibility'),
          'See how it will look',
        ),
        ...(canGo && languageOf(pane, locales) === source
          ? [h(note, { collection, slug: pane.slug })]
          : []),
      );
    },
  });
  CMS.registerFieldType(textFieldOf(collection), control);
}
