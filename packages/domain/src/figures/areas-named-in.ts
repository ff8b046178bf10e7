/** What a partnership's area is called beside the name that people use. */
const suffix = / Community Safety Partnership$/;

const words = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * The areas that a publisher's note names, in the order given. A name within a longer one that is
 * named at the same place is not meant: “Dartford and Gravesham” is not Dartford. A suggestion for
 * a person to check, never a decision.
 */
export function areasNamedIn<Area extends { name: string }>(
  note: string,
  areas: readonly Area[],
): Area[] {
  const named = areas.map((area) => ({ area, name: words(area.name.replace(suffix, '')) }));
  // The longest first, each taken out of the note, so that no shorter one is found in its place.
  let rest = words(note);
  const found = new Set<Area>();
  for (const { area, name } of named.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!rest.includes(name)) continue;
    found.add(area);
    rest = rest.replaceAll(name, ' | ');
  }
  return areas.filter((area) => found.has(area));
}
