import type { Child } from 'hono/jsx';

/** A choice with its question, and what is wrong with the answer. */
export function Choice({
  name,
  label,
  required,
  hint,
  wrong,
  children,
}: {
  name: string;
  label: string;
  required: boolean;
  hint?: string | undefined;
  wrong: string | undefined;
  children: Child;
}) {
  return (
    <fieldset
      class="field"
      id={name}
      tabindex={-1}
      aria-describedby={describedBy(name, hint, wrong)}
    >
      <legend>
        {label} <Need required={required} />
      </legend>
      <Hints name={name} hint={hint} wrong={wrong} />
      {children}
    </fieldset>
  );
}

/** A choice of one, beside the questions of the form. */
export function OneOf({
  options,
  chosen,
  ...choice
}: {
  name: string;
  label: string;
  hint?: string;
  wrong: string | undefined;
  /** What each option says, by the value that it is posted as. */
  options: readonly (readonly [string, string])[];
  chosen: string | null;
}) {
  return (
    <Choice required {...choice}>
      {options.map(([value, words]) => (
        <label class="option">
          <input type="radio" name={choice.name} value={value} checked={chosen === value} />{' '}
          <span>{words}</span>
        </label>
      ))}
    </Choice>
  );
}

/** Whether an answer is needed. */
export const Need = ({ required }: { required: boolean }) => (
  <span class="quiet">{required ? '(needed)' : '(optional)'}</span>
);

/** What helps with a question, and what is wrong with the answer. */
export function Hints({
  name,
  hint,
  wrong,
}: {
  name: string;
  hint: string | undefined;
  wrong: string | undefined;
}) {
  return (
    <>
      {hint !== undefined && (
        <p class="quiet" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {wrong !== undefined && (
        <p class="wrong" id={`${name}-error`}>
          <span class="visually-hidden">Error: </span>
          {wrong}
        </p>
      )}
    </>
  );
}

/** The ids of both, for the control. */
export function describedBy(name: string, hint?: string, wrong?: string): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(wrong === undefined ? [] : [`${name}-error`]),
  ];
  return ids.length === 0 ? undefined : ids.join(' ');
}
