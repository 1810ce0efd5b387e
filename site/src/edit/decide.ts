import { element } from './element.ts';
import type { Answers, Conflict, ConflictingField } from './conflicts.ts';

const toDecide =
  'Nothing has been saved yet. Below is each field that they changed: first as it is now, then as it would be saved. Put into the second what is to stand, and save; or stop, and talk with them first.';
const toCopy =
  'Nothing has been saved, and it can’t be before you reload this page. Below is each field that differs: first as it is now, then as you have it. Copy your words from here.';

/**
 * Shows both versions of what somebody else changed, and asks what to save.
 *
 * @param canSave whether it can be saved before the page is loaded once more.
 * @returns undefined if nothing is to be saved.
 */
export function decide(
  conflicts: readonly Conflict[],
  canSave: boolean,
): Promise<Answers | undefined> {
  const dialog = element('dialog', { className: 'decide' });
  dialog.setAttribute('aria-labelledby', 'decide-title');
  const boxes: { locale: string; name: string; box: HTMLTextAreaElement }[] = [];
  dialog.append(
    element('h2', {
      id: 'decide-title',
      textContent: 'Somebody else changed this after you opened it',
    }),
    element('p', { textContent: canSave ? toDecide : toCopy }),
  );
  for (const { locale, fields } of conflicts) {
    for (const field of fields) {
      const { group, box } = bothVersions(field);
      dialog.append(group);
      if (field.words) boxes.push({ locale, name: field.name, box });
    }
  }
  const stop = element('button', {
    type: 'button',
    textContent: canSave ? 'Save nothing' : 'Close',
  });
  const save = element('button', { type: 'button', textContent: 'Save as shown' });
  dialog.append(stop, ...(canSave ? [save] : []));

  const { promise, resolve } = Promise.withResolvers<Answers | undefined>();
  save.addEventListener('click', () => {
    const answers: Record<string, Record<string, string>> = {};
    for (const { locale, name, box } of boxes) (answers[locale] ??= {})[name] = box.value;
    resolve(answers);
    dialog.close();
  });
  stop.addEventListener('click', () => {
    dialog.close();
  });
  // Escape closes it too.
  dialog.addEventListener('close', () => {
    resolve(undefined);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise;
}

function bothVersions({ title, there, saved, changedHere, words }: ConflictingField) {
  const group = element('fieldset', {});
  const theirs = box('As it is now', there, true);
  const ours = box(
    changedHere ? 'As it would be saved: yours' : 'As it would be saved: theirs',
    saved,
    !words,
  );
  group.append(element('legend', { textContent: title }), theirs.label, ours.label);
  return { group, box: ours.box };
}

function box(name: string, value: string, readOnly: boolean) {
  const label = element('label', { textContent: name });
  const box = element('textarea', { value, readOnly, rows: value.length > 100 ? 12 : 2 });
  label.append(box);
  return { label, box };
}
