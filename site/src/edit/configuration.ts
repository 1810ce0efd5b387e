import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { entrySchemas, namedBy, nameOfOne, type CollectionName } from '../schemas.ts';
import type { AvoidedWords } from '../content-rules/words.ts';
import type { KnownComponent } from '../known-components.ts';
import { editorField } from './fields.ts';
import { hintOf } from './hint.ts';
import { labelOf } from './labels.ts';
import { programCollection } from './program-fields.ts';

/** Where pictures are; its files stand at the top of the site. */
export const mediaFolder = 'site/public';

/** Where the editor of a deployed site saves. */
export interface Editing {
  /** The repository on GitHub, as `owner/name`. */
  readonly repository: string;
  readonly branch: string;
}

/** What the page tells the editor. */
export interface EditorSettings {
  /** Every language, the default first. */
  readonly locales: readonly string[];
  /** `editing` in program.yaml. */
  readonly editing?: Editing | undefined;
  /** Whether there are entries that nobody has reviewed yet. */
  readonly unread: boolean;
  /** What a text can be made with. */
  readonly components: readonly KnownComponent[];
  /** The words that each language avoids. */
  readonly plainWords: Readonly<Record<string, AvoidedWords>>;
}

/** Where the editor saves. Where no repository is set, the name is one by which it tells what it keeps for this folder. */
export function placeOf({ editing }: Pick<EditorSettings, 'editing'>): Editing {
  return editing ?? { repository: 'this-computer/victim-offender-dialogue', branch: 'main' };
}

/** What an editor sees of each collection: its name in the list, and one of it. */
export const listed = {
  pages: { label: 'Pages', one: nameOfOne.pages },
  faq: { label: 'Questions', one: nameOfOne.faq },
  steps: { label: 'Steps of the process', one: nameOfOne.steps },
  benefits: { label: 'Benefits', one: nameOfOne.benefits },
  resources: { label: 'Organizations and links', one: nameOfOne.resources },
  terms: { label: 'Glossary', one: nameOfOne.terms },
} as const satisfies Record<CollectionName, { label: string; one: string }>;

/** A page is reached from menus and other pages: who looks after the code takes it away. */
export const mayBeDeleted = (collection: CollectionName): boolean => collection !== 'pages';

/** The sort of field that the text of a collection is, known to the editor by this name. */
export function textFieldOf(collection: CollectionName): string {
  return `${collection}-text`;
}

/** The format of a collection's files, known to the editor by this name. */
export function formatOf(collection: CollectionName): string {
  return `${collection}-frontmatter`;
}

/**
 * The editor's configuration: a collection for each of the site's, with the fields of its schema, in every language.
 *
 * Where no repository is set, the editor works on a folder of this computer alone. What is saved to a repository waits
 * there as a draft that the project's tests read first.
 */
export function editorConfiguration(
  settings: Omit<EditorSettings, 'components' | 'plainWords'>,
): CmsConfig {
  const { locales, editing, unread } = settings;
  const { repository, branch } = placeOf(settings);
  return {
    load_config_file: false,
    app_title: 'Edit the site',
    backend: {
      name: 'github',
      repo: repository,
      branch,
      auth_methods: ['token'],
    },
    publish_mode: editing ? 'editorial_workflow' : 'simple',
    media_folder: mediaFolder,
    public_folder: '/',
    // Each draft has a preview, by .github/workflows/preview.yml.
    show_preview_links: editing !== undefined,
    i18n: {
      structure: 'multiple_folders',
      locales: [...locales],
      default_locale: locales[0],
      initial_locales: 'all',
    },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    collections: [
      ...Object.keys(listed).map((name) => collection(name as CollectionName, unread)),
      programCollection(locales),
    ],
  };
}

function collection(name: CollectionName, unread: boolean): EntryCollection {
  const { label, one } = listed[name];
  const named = namedBy[name];
  const shape: Readonly<Record<string, z.ZodType>> = entrySchemas[name].shape;
  const field = ([key, schema]: [string, z.ZodType]) => editorField(key, schema, unread);
  const fields = Object.entries(shape).sort(
    ([a], [b]) => placeOfField(a, named) - placeOfField(b, named),
  );
  const first = fields.filter(([key]) => placeOfField(key, named) === 0);
  const ordered = 'order' in shape;
  return {
    name,
    label,
    label_singular: one,
    folder: `site/src/content/{{locale}}/${name}`,
    extension: 'mdx',
    format: formatOf(name),
    create: true,
    delete: mayBeDeleted(name),
    i18n: true,
    identifier_field: named,
    slug: `{{${named}}}`,
    // The first page is known as home, and not by its title.
    summary: name === 'pages' ? `{{${named}}} ({{slug}})` : `{{${named}}}`,
    ...(ordered
      ? {
          sortable_fields: {
            fields: ['order', named],
            default: { field: 'order', direction: 'ascending' },
          },
        }
      : {}),
    editor: { preview: false },
    fields: [...first.map(field), textOf(name), ...fields.slice(first.length).map(field)],
  };
}

/** The fields in the order in which they are needed: its name and then, below the text, what is rarely changed. */
function placeOfField(name: string, named: string): number {
  const rarely = ['reviewed', 'follows', 'checked', 'order', 'group', 'who', 'for', 'nav', 'next'];
  if (name === named) return 0;
  return rarely.includes(name) ? 2 + rarely.indexOf(name) : 1;
}

/** The words of an entry. A plain field: the rich one would rewrite what stands in a component. */
const textOf = (collection: CollectionName): Field => ({
  name: 'body',
  label: labelOf('body'),
  hint: hintOf(
    'An empty line begins a new paragraph. What stands in < > puts in a telephone number, a term or a frame; the buttons write it, and docs/editing.md shows each.',
  ),
  widget: textFieldOf(collection),
  required: false,
  i18n: true,
});
