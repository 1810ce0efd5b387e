import CMS from '@sveltia/cms';
import type { KnownComponent } from '../known-components.ts';
import type { CollectionName } from '../schemas.ts';
import { textFaults } from './check.ts';
import { textFieldOf } from './configuration.ts';
import { offeredReact, paneOf, type Control } from './offered-react.ts';
import { forgetPane, notePane, typedNow } from './panes.ts';
import { showPreview } from './preview-dialog.ts';
import { putIn, snippets, type Snippet } from './snippets.ts';

type TextControl = Control<string>;

/**
 * Makes the field for the text of a collection: the plain one of the editor, with buttons that put in what has no key, and with the
 * rules of the build at the field.
 */
export function registerTextField(
  collection: CollectionName,
  components: readonly KnownComponent[],
  locales: readonly string[],
): void {
  const { createClass, h } = offeredReact();
  const plain: unknown = CMS.getFieldType('text')?.control;
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
      snippet.label,
    );
  const control = createClass({
    // The value that is drawn may still be the one before.
    isValid(value: string | undefined) {
      const faults = textFaults(collection, value ?? '', components);
      return faults.length === 0 || { error: { message: faults.join(' ') } };
    },
    componentWillUnmount(this: TextControl) {
      const pane = paneOf(this);
      if (pane) forgetPane(pane, locales);
    },
    render(this: TextControl) {
      const pane = paneOf(this);
      if (pane) notePane(pane, locales);
      const preview = h(
        'button',
        {
          ...{ type: 'button', className: 'show-preview' },
          onClick: () => {
            if (pane) void showPreview(typedNow(pane, locales));
          },
        },
        'See how it will look',
      );
      return h(
        'div',
        { className: 'text-field' },
        h(
          'div',
          { role: 'group', 'aria-label': 'Put in' },
          snippets.map((snippet) => button(snippet, this)),
        ),
        h(plain, this.props),
        preview,
      );
    },
  });
  CMS.registerFieldType(textFieldOf(collection), control);
}
