type Values = readonly (number | null)[];

type Drawn = {
  place: (value: number, at: number) => string;
  /** Places that are not joined to the one before them. */
  breaks: readonly number[];
};

/** The runs of a line between its gaps and breaks, as one path; a month alone is a short dash. */
export function sparklinePath(values: Values, { place, breaks }: Drawn): string {
  const isJoined = (at: number) =>
    !breaks.includes(at) && (values[at - 1] ?? null) !== null && (values[at] ?? null) !== null;
  return values
    .map((value, at) => {
      if (value === null) return '';
      const isAlone = !isJoined(at) && !isJoined(at + 1);
      return `${isJoined(at) ? 'L' : 'M'}${place(value, at)}${isAlone ? 'h1' : ''}`;
    })
    .join('');
}
