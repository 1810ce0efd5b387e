/** The options of a choice, with the one that is chosen. */
export function Options({
  none,
  words,
  chosen,
}: {
  /** What stands there while nothing is chosen. */
  none: string;
  words: Readonly<Record<string, string>>;
  chosen: string | null | undefined;
}) {
  return (
    <>
      <option value="">{none}</option>
      {Object.entries(words).map(([value, said]) => (
        <option value={value} selected={value === chosen}>
          {said}
        </option>
      ))}
    </>
  );
}
