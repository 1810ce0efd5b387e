/** What the editor's package offers on the page for fields of a program's own: React. */
export interface OfferedReact {
  readonly createClass: (of: object) => unknown;
  readonly h: (type: unknown, properties: object, ...children: readonly unknown[]) => unknown;
}

/** An entry as a field is given it, in the language of the field's pane: an Immutable.js map. */
export interface EntryOfPane {
  toJS(): unknown;
}

/** What is in that map. */
export interface Pane {
  readonly collection: string;
  /** Empty for a new entry. */
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The other languages. Those of the last time that this pane was drawn: a change in another pane does not draw it. */
  readonly i18n: Readonly<Record<string, { readonly data: Readonly<Record<string, unknown>> }>>;
}

/** A field of a program's own, as React knows it. */
export interface Control<Value> {
  readonly props: {
    readonly value: Value | undefined;
    readonly forID: string;
    readonly entry?: EntryOfPane | undefined;
    readonly onChange: (value: Value) => void;
  };
}

export const offeredReact = (): OfferedReact => window as unknown as OfferedReact;

/** What a field's pane is about; undefined while the editor has no entry for it. */
export const paneOf = ({ props }: Pick<Control<string>, 'props'>): Pane | undefined =>
  props.entry?.toJS() as Pane | undefined;
