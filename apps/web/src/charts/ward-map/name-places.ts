/** A name that may be written, with its middle; those first in a list go first. */
export type NameToPlace = { code: string; name: string; middle: readonly [number, number] };

export type PlacedName = { code: string; name: string; x: number; y: number };

type Picture = { width: number; height: number };

export const nameSize = 15;
const widthOfLetter = nameSize * 0.52;
const gap = 4;

const boxOf = ({ name, x, y }: PlacedName) => {
  const half = (name.length * widthOfLetter) / 2;
  return { left: x - half, right: x + half, top: y - nameSize / 2, bottom: y + nameSize / 2 };
};

const meet = (a: PlacedName, b: PlacedName) => {
  const [one, other] = [boxOf(a), boxOf(b)];
  return (
    one.left < other.right + gap &&
    other.left < one.right + gap &&
    one.top < other.bottom + gap &&
    other.top < one.bottom + gap
  );
};

/** Names that can be read: each moved into the picture, and left out where it would lie on one before it. */
export function namePlaces(
  names: readonly NameToPlace[],
  { width, height }: Picture,
): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const { code, name, middle } of names) {
    const half = (name.length * widthOfLetter) / 2 + gap;
    if (half * 2 > width) continue;
    const x = Math.min(Math.max(middle[0], half), width - half);
    const y = Math.min(Math.max(middle[1], nameSize), height - nameSize);
    const at = { code, name, x, y };
    if (placed.every((other) => !meet(at, other))) placed.push(at);
  }
  return placed;
}
