import CMS from '@sveltia/cms';
import { followsField } from './fields.ts';
import { followsState } from './follows-state.ts';
import { offeredReact, paneOf, type Control } from './offered-react.ts';
import { followsNow } from './saving.ts';

interface Follows extends Control<string> {
  /** What stood there before the box was ticked. */
  before: string | undefined;
}

/**
 * Makes a box to tick where a translation says what the original now says. On saving, that becomes the version that it follows.
 *
 * @param source the language of the original, which follows none.
 */
export function registerFollowsField(source: string): void {
  const { createClass, h } = offeredReact();
  const control = createClass({
    render(this: Follows) {
      const { value, forID, onChange } = this.props;
      if (value !== followsNow) this.before = value;
      const others = paneOf(this)?.i18n ?? {};
      if (!Object.hasOwn(others, source)) {
        return h('p', {}, 'This is the original: nothing to tick.');
      }
      const state = followsState(value, others[source]?.data);
      const stateId = `${forID}-state`;
      const box = h('input', {
        ...{ id: forID, type: 'checkbox', checked: value === followsNow },
        ...(state === undefined ? {} : { 'aria-describedby': stateId }),
        onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
          onChange(currentTarget.checked ? followsNow : (this.before ?? ''));
        },
      });
      const label = h(
        'label',
        { className: 'follows' },
        box,
        ' It says what the original now says',
      );
      return h('div', {}, label, ...(state === undefined ? [] : [h('p', { id: stateId }, state)]));
    },
  });
  CMS.registerFieldType(followsField, control);
}
