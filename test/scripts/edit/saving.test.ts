import { Map as ImmutableMap, fromJS } from 'immutable';
import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';
import { versionOf } from '../../../site/src/content-rules/translation.ts';
import { writeEntry } from '../../../site/src/edit/entry-file.ts';
import { readyToSave } from '../../../site/src/edit/saving.ts';

const en = { question: 'Where?', order: 10, reviewed: '2026-11-22', body: 'In a quiet room.' };
const es = { ...en, question: '¿Dónde?', follows: 'aaaaaaaa', body: 'En un cuarto tranquilo.' };

/** What is saved of an entry in both languages. */
function saved(changes: { es?: object; en?: object; newRecord?: boolean } = {}) {
  const entry = fromJS({
    collection: 'faq',
    newRecord: changes.newRecord ?? false,
    data: { ...en, ...changes.en },
    i18n: { es: { data: { ...es, ...changes.es } } },
  }) as ImmutableMap<string, unknown>;
  const ready = readyToSave(entry, ['en', 'es']).toJS() as {
    data: typeof en & { follows?: string };
    i18n: { es: { data: typeof es } };
  };
  return { en: ready.data, es: ready.i18n.es.data };
}

/** The version that the report asks for. */
const file = writeEntry('faq', en);
const version = versionOf(parseEntry('site/src/content/en/faq/where.mdx', file));

describe('readyToSave', () => {
  it('leaves what a translation follows as it is', () => {
    expect(saved({ en: { body: 'In a calm room.' } }).es.follows).toBe('aaaaaaaa');
  });

  it('writes the version of the original where an editor says that the translation follows it', () => {
    expect(saved({ es: { follows: 'now' } }).es.follows).toBe(version);
  });

  it('writes it in a new entry, whose languages are written together', () => {
    expect(saved({ newRecord: true, es: { follows: '' } }).es.follows).toBe(version);
  });

  it('takes a remark in the original for none of its words', () => {
    const remarks = '[["question","## Asked by a reader."]]';
    expect(saved({ en: { remarks }, es: { follows: 'now' } }).es.follows).toBe(version);
  });

  it('writes none in the original', () => {
    expect(saved({ en: { follows: 'now' } }).en.follows).toBeUndefined();
  });

  it('leaves a language alone that the entry does not have', () => {
    const entry = fromJS({ collection: 'faq', newRecord: true, data: en, i18n: {} });
    const ready = readyToSave(entry as ImmutableMap<string, unknown>, ['en', 'es']);
    expect(ready.get('i18n')).toEqual(ImmutableMap());
  });
});
