import type { Languages } from '../content-rules/languages.ts';
import { namedBy, type CollectionName } from '../schemas.ts';
import { listed } from './configuration.ts';
import type { ReadContent } from './content-now.ts';
import { leadingTo, type LeadingEntry } from './links-here.ts';
import { offeredReact } from './offered-react.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

/** What the note is about. */
interface About {
  readonly collection: CollectionName;
  readonly slug: string;
}

interface Note {
  readonly props: About;
  readonly state: { readonly said?: readonly string[] | undefined };
  readonly setState: (state: Note['state']) => void;
  look: () => Promise<void>;
}

const list = (words: readonly string[]): string => new Intl.ListFormat('en').format(words);

/**
 * Says what goes when an entry is deleted, and what would then lead nowhere: a sentence, and a line for each entry.
 *
 * @param leading undefined while that is not known.
 */
export function deletionWords(
  { collection }: About,
  leading: readonly LeadingEntry[] | undefined,
  locales: readonly string[],
): string[] {
  const goes = `Deleting this ${listed[collection].one} takes it away in ${list(locales.map(languageName))}.`;
  if (!leading) return [goes];
  if (leading.length === 0) return [`${goes} Nothing else links to it.`];
  return [
    `${goes} These link to it, and the site can’t be built before those links are taken away:`,
    ...leading.map(({ collection: other, data, locales: where }) => {
      const { label } = listed[other];
      const named = namedBy[other];
      const name = data[named];
      return `${label}: ${typeof name === 'string' ? name : ''} (${list(where.map(languageName))})`;
    }),
  ];
}

/** Makes the note that stands below the text of an entry which can be deleted. */
export function deletionNote(read: ReadContent, languages: Languages): unknown {
  const { createClass, h } = offeredReact();
  return createClass({
    getInitialState: () => ({}),
    async look(this: Note) {
      const about = this.props;
      const { files } = await read({ locales: languages.all, ...about });
      const leading = leadingTo(about, files, languages);
      if (about.slug === this.props.slug)
        this.setState({ said: deletionWords(about, leading, languages.all) });
    },
    componentDidMount(this: Note) {
      // Where it can't be read, saving says why; the first sentence holds all the same.
      this.look().catch(() => undefined);
    },
    componentDidUpdate(this: Note, before: About) {
      if (before.slug === this.props.slug) return;
      this.setState({ said: undefined });
      this.look().catch(() => undefined);
    },
    render(this: Note) {
      const [goes, ...leading] =
        this.state.said ?? deletionWords(this.props, undefined, languages.all);
      const items = leading.map((words) => h('li', { key: words }, words));
      return h(
        'div',
        { className: 'deletion' },
        h('p', {}, goes),
        ...(items.length > 0 ? [h('ul', {}, ...items)] : []),
      );
    },
  });
}
