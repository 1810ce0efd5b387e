interface Choosing {
  words: Readonly<Record<string, string>>;
  chosen: string | null | undefined;
}

/** The options of a choice, with the one that is chosen. */
export function Choices({ words, chosen }: Choosing) {
  return (
    <>
      {Object.entries(words).map(([value, said]) => (
        <option value={value} selected={value === chosen}>
          {said}
        </option>
      ))}
    </>
  );
}

/** The same, with what stands there while nothing is chosen. */
export function Options({ none, ...choosing }: Choosing & { none: string }) {
  return (
    <>
      <option value="">{none}</option>
      <Choices {...choosing} />
    </>
  );
}
